import type { Problem } from '#platform/web';
import { one } from '#platform/web';
import type { Territory } from '#slices/territory';
import {
  Button,
  ErrorSummary,
  errorOn,
  Field,
  Layout,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Select,
  T,
} from '#ui/kit';
import { OPENED_LEVELS } from '../envelope.ts';
import type { EnvelopePlace } from '../queries/tree.ts';
import { LEVELS_IN_WORDS } from '../words.ts';
import { HERE } from './envelopes.tsx';

export type OpeningModel = Readonly<{
  place: EnvelopePlace;
  territories: readonly Territory[];
  problem?: Problem | undefined;
}>;

/** A new envelope under another. It holds nothing: what it receives is delegated to it afterwards. */
export const OpeningPage = ({ place, territories, problem }: OpeningModel) => {
  const typed = (name: string): string => (problem === undefined ? '' : one(problem.fields, name));
  const errors =
    problem === undefined ? [] : problem.errors.length > 0 ? problem.errors : [{ field: '', message: problem.message }];
  return (
    <Layout
      title={{ fr: 'Ouvrir une enveloppe', en: 'Open an envelope' }}
      errors={errors}
      crumbs={[
        { text: HERE, href: '/envelopes' },
        { text: place.names, href: `/envelopes/${place.id}` },
      ]}
    >
      <PageTitle
        title={<T fr="Ouvrir une enveloppe" en="Open an envelope" />}
        over={place.names}
        lede={
          <T
            fr="Elle s’ouvre à 0 €, sous celle-ci. Déléguez-lui ensuite des crédits."
            en="It opens with €0, under this one. Then delegate credits to it."
          />
        }
      />
      <ErrorSummary errors={errors} />
      <Panel>
        <Asking place={place} territories={territories} typed={typed} errors={errors} />
      </Panel>
    </Layout>
  );
};

type AskingProps = Pick<OpeningModel, 'place' | 'territories'> &
  Readonly<{ typed(name: string): string; errors: Problem['errors'] }>;

const Asking = ({ place, territories, typed, errors }: AskingProps) => (
  <PostForm action={`/envelopes/${place.id}/opening`}>
    <RadioGroup
      name="level"
      label={<T fr="Quel niveau ?" en="Which level?" />}
      columns
      value={typed('level')}
      error={errorOn(errors, 'level')}
      options={OPENED_LEVELS.map((level) => ({ value: level, text: LEVELS_IN_WORDS[level] }))}
    />
    <Field
      name="year"
      optional
      maxLength={4}
      label={<T fr="L’année, pour une enveloppe annuelle" en="The year, for an envelope of a year" />}
      hint={
        <T fr="Ses crédits de paiement ne paient que cette année-là." en="Its payment credits pay in that year only." />
      }
      value={typed('year')}
      error={errorOn(errors, 'year')}
    />
    <Select
      name="territoryId"
      optional
      label={
        <T fr="Le territoire, pour une région ou un département" en="The territory, for a région or a département" />
      }
      empty={{ fr: 'Aucun', en: 'None' }}
      value={typed('territoryId')}
      error={errorOn(errors, 'territoryId')}
      options={territories.map(({ id, code, name }) => ({ value: id, text: `${name} (${code})` }))}
    />
    <Field
      name="nameFr"
      optional
      maxLength={200}
      label={
        <T fr="Le nom, pour un axe, un guichet ou une part" en="The name in French, for an axis, a desk or a share" />
      }
      value={typed('nameFr')}
      error={errorOn(errors, 'nameFr')}
    />
    <Field
      name="nameEn"
      optional
      maxLength={200}
      label={<T fr="Le même nom en anglais" en="The same name in English" />}
      value={typed('nameEn')}
      error={errorOn(errors, 'nameEn')}
    />
    <Button>
      <T fr="Ouvrir cette enveloppe" en="Open this envelope" />
    </Button>
  </PostForm>
);
