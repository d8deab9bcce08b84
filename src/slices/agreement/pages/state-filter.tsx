import type { Text } from '#kernel/text';
import { Button, GetForm, Select, T, type TagKind, useSay } from '#ui/kit';

type Props = Readonly<{
  action: string;
  states: Readonly<Record<string, readonly [TagKind, Text]>>;
  state: string | undefined;
}>;

/** Above a list of things that each stand in a state: only those in the chosen one. */
export const StateFilter = ({ action, states, state }: Props) => {
  const say = useSay();
  return (
    <GetForm action={action} label={{ fr: 'Filtrer', en: 'Filter' }} layout="row">
      <Select
        name="state"
        label={<T fr="État" en="State" />}
        value={state}
        empty={{ fr: 'Tous', en: 'All' }}
        options={Object.entries(states).map(([value, [, text]]) => ({ value, text: say(text) }))}
      />
      <Button kind="quiet">
        <T fr="Filtrer" en="Filter" />
      </Button>
    </GetForm>
  );
};
