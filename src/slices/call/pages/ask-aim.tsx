import type { ProgrammeSheet } from '#slices/programme';
import { type Content, Select, useSay } from '#ui/kit';
import { aimIn } from '../ways.ts';

type Props = Readonly<{ programmes: readonly ProgrammeSheet[]; label: Content; value?: string }>;

/** What the visitor wants to do, in their words; nothing where no programme says it. With several, under the name of each. */
export const AskAim = ({ programmes, label, value }: Props) => {
  const say = useSay();
  const groups = programmes.flatMap(({ code, pack }) =>
    pack.aims === undefined
      ? []
      : [
          {
            label: say(pack.names),
            options: pack.aims.map((aim) => ({ value: aimIn(code, aim.code), text: say(aim.names) })),
          },
        ],
  );
  if (groups.length === 0) return null;
  return (
    <Select
      name="aim"
      label={label}
      value={value}
      empty={{ fr: 'Je ne sais pas encore', en: 'I do not know yet' }}
      options={groups.length === 1 ? (groups[0]?.options ?? []) : []}
      groups={groups.length === 1 ? [] : groups}
    />
  );
};
