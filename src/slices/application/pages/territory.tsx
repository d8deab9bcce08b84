import type { Text } from '#kernel/text';
import type { QuestionOf } from '#slices/programme';
import { Button, CheckboxGroup, Field, Fieldset, fieldId, Notice } from '#ui/kit';
import type { RawFields } from '../form/types.ts';
import { listIn, textIn } from './question.tsx';

export type PlaceOption = Readonly<{ id: string; name: string; detail: Text }>;

type Props = Readonly<{
  question: QuestionOf<'territory'>;
  fields: RawFields;
  /** Names of the territories chosen. */
  places: readonly PlaceOption[];
  /** What the words searched without script found. */
  found?: readonly PlaceOption[] | undefined;
  searched?: string | undefined;
  error?: Text | undefined;
  version: number;
}>;

/** Territories: those chosen are ticked; others are searched by name, with or without script. */
export const TerritoryField = ({ question, fields, places, found, searched, error, version }: Props) => {
  const chosen = listIn(fields, question.key);
  const optionsOf = (list: readonly PlaceOption[]) =>
    list.map((place) => ({ value: place.id, text: place.name, hint: place.detail }));
  const known = chosen.map((id) => places.find((place) => place.id === id) ?? unknown(id));
  const more = (found ?? []).filter((place) => !chosen.includes(place.id));
  return (
    <div data-version={version}>
      <Fieldset id={fieldId(question.key)} legend={question.label} hint={question.hint} error={error}>
        {known.length + more.length > 0 && (
          <CheckboxGroup
            name={question.key}
            label={{ fr: 'Territoires choisis', en: 'Territories chosen' }}
            hint={
              more.length > 0
                ? { fr: 'Cochez ce qui convient, puis enregistrez.', en: 'Tick what fits, then save.' }
                : { fr: 'Décochez pour retirer.', en: 'Untick to remove.' }
            }
            options={[...optionsOf(known), ...optionsOf(more)]}
            values={chosen}
          />
        )}
        {found !== undefined && found.length === 0 && <NothingFound searched={searched ?? ''} />}
        <Field
          name={`${question.key}.q`}
          type="search"
          label={{ fr: 'Ajouter un territoire', en: 'Add a territory' }}
          hint={{
            fr: 'Nom, code postal, code Insee ou SIREN. Les accents et les tirets ne comptent pas.',
            en: 'Name, postcode, INSEE code or SIREN. Accents and hyphens do not matter.',
          }}
          value={found === undefined ? textIn(fields, `${question.key}.q`) : ''}
          suggest="/territories?q="
          suggestInto={`${question.key}.q.id`}
        />
        <p>
          <Button kind="quiet" size="small" icon="search" name="_search" value={question.key}>
            {{ fr: 'Chercher et ajouter', en: 'Search and add' }}
          </Button>
        </p>
      </Fieldset>
    </div>
  );
};

/** A territory the registers have dropped keeps its code, so that nobody loses what was answered. */
const unknown = (id: string): PlaceOption => ({
  id,
  name: id,
  detail: { fr: 'territoire inconnu du référentiel', en: 'territory unknown to the register' },
});

const NothingFound = ({ searched }: { searched: string }) => (
  <Notice
    kind="warn"
    title={{
      fr: `Aucun territoire ne correspond à « ${searched} ».`,
      en: `No territory matches “${searched}”.`,
    }}
  >
    <p>
      {{ fr: 'Vérifiez l’orthographe, ou cherchez par code postal.', en: 'Check the spelling, or search by postcode.' }}
    </p>
  </Notice>
);
