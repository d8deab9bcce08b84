import { same, type Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import { Checkbox, errorOn, Field, Select } from '#ui/kit';
import type { MandateLine } from '../queries/mandates.ts';
import type { ProgrammeChoice } from '../settings.ts';

/** What a mandate is for, in words. */
export const aboutName = (
  { programmeCode, callCode, fileNumber }: Pick<MandateLine, 'programmeCode' | 'callCode' | 'fileNumber'>,
  programmes: readonly ProgrammeChoice[],
): Text => {
  if (fileNumber !== null) return { fr: `Le dossier ${fileNumber}`, en: `File ${fileNumber}` };
  if (programmeCode === null) return { fr: 'Tous les programmes', en: 'All programmes' };
  const programme = programmes.find(({ code }) => code === programmeCode);
  const call = programme?.calls.find(({ code }) => code === callCode);
  return call?.names ?? programme?.names ?? same(callCode ?? programmeCode);
};

type Props = Readonly<{ programmes: readonly ProgrammeChoice[]; problem: Problem | undefined }>;

/** For what, from when, and whether it covers signing: the same whoever writes a mandate down. */
export const MandateFields = ({ programmes, problem }: Props) => {
  const asked = (name: string) => ({
    name,
    value: problem && one(problem.fields, name),
    error: errorOn(problem?.errors, name),
  });
  return (
    <>
      <Select
        {...asked('about')}
        label={{ fr: 'Pour quel programme, ou quel appel', en: 'For which programme, or which call' }}
        empty={{ fr: 'Tous les programmes', en: 'All programmes' }}
        options={programmes.flatMap(({ code, names, calls }) => [
          { value: code, text: names },
          ...calls.map((call) => ({
            value: `${code}/${call.code}`,
            text: { fr: `${names.fr} : ${call.names.fr}`, en: `${names.en}: ${call.names.en}` },
          })),
        ])}
      />
      <Field
        {...asked('fileNumber')}
        label={{ fr: 'Seulement pour le dossier numéro', en: 'Only for file number' }}
        hint={{
          fr: 'Par exemple 2021-0042. Le mandat ne vaut alors que pour ce dossier.',
          en: 'For example 2021-0042. The mandate then holds for that file only.',
        }}
        maxLength={40}
        optional
      />
      <Checkbox
        name="signs"
        label={{
          fr: 'Il couvre la signature : ceux qui signent pour l’organisme qui agit signent aussi pour l’organisme représenté',
          en: 'It covers signing: those who sign for the body that acts also sign for the body represented',
        }}
        checked={problem !== undefined && one(problem.fields, 'signs') !== ''}
      />
      <Field {...asked('startsOn')} type="date" label={{ fr: 'Premier jour', en: 'First day' }} />
      <Field {...asked('endsOn')} type="date" label={{ fr: 'Dernier jour', en: 'Last day' }} optional />
    </>
  );
};
