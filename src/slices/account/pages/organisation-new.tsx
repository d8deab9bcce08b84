import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import { kindInWords, type Territory } from '#slices/territory';
import {
  Button,
  Checkbox,
  errorOn,
  Facts,
  Field,
  Fieldset,
  Layout,
  Notice,
  number,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  Select,
  Stack,
  T,
  useFrame,
} from '#ui/kit';
import { AskToJoin } from './joining.tsx';
import { CHOOSE, stepHref } from './organisation-search.tsx';
import { kindName, OTHER_KINDS } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

const CRUMBS = [{ text: CHOOSE, href: '/organisations/new' }];
type Registering = Readonly<{ back: string; problem?: Problem | undefined }>;
type KnownProps = Registering & Readonly<{ place: Territory; registered: string | undefined }>;

/** Second step for a body the registers know: what is known is shown, and nothing of it is asked. */
export const KnownOrganisationPage = ({ place, registered, back, problem }: KnownProps) => (
  <Layout title={place.name} crumbs={CRUMBS} errors={problem?.errors}>
    <PageTitle title={place.name} lede={{ fr: 'Est-ce bien votre organisme ?', en: 'Is this your organisation?' }} />
    <Stack>
      <Trouble problem={problem} />
      <Panel title={{ fr: 'Ce que nous savons déjà', en: 'What we already know' }} foot={<SaidOnce />}>
        <KnownFacts place={place} />
      </Panel>
      {registered === undefined ? (
        <PostForm action="/organisations" hidden={{ territoryId: place.id, back }}>
          {place.siren === null && <SirenField problem={problem} />}
          <Representative problem={problem} />
          <Button>
            <T fr="Inscrire cet organisme" en="Register this organisation" />
          </Button>
        </PostForm>
      ) : (
        <AskToJoin siren={place.siren ?? ''} name={registered} />
      )}
      <p>
        <SafeLink href={stepHref({}, back)}>
          <T fr="Chercher un autre organisme" en="Look for another organisation" />
        </SafeLink>
      </p>
    </Stack>
  </Layout>
);

const KnownFacts = ({ place }: { place: Territory }) => {
  const { lang } = useFrame();
  const unknown: Text = { fr: 'inconnue de nos sources', en: 'unknown to our sources' };
  return (
    <Facts
      items={[
        { label: { fr: 'Nature', en: 'Kind' }, value: kindInWords(place.kind) },
        {
          label: { fr: 'Numéro SIREN', en: 'SIREN number' },
          value: place.siren ?? { fr: 'à compléter', en: 'to fill in' },
        },
        ...(place.kind === 'epci' ? [] : [{ label: { fr: 'Code Insee', en: 'INSEE code' }, value: place.code }]),
        {
          label: { fr: 'Population', en: 'Population' },
          value:
            place.population === null
              ? unknown
              : {
                  fr: `${number(place.population, lang)} habitants`,
                  en: `${number(place.population, lang)} inhabitants`,
                },
        },
      ]}
    />
  );
};

/** CRPA L113-12: what one administration holds is not asked again by another. */
const SaidOnce = () => (
  <p>
    <T
      fr="Ces informations viennent de l’Insee et de la base nationale sur l’intercommunalité. Vous n’avez pas à les fournir (article L. 113-12 du code des relations entre le public et l’administration) ; si elles sont fausses, dites-le-nous : nous les ferons corriger."
      en="This information comes from Insee and the national database on groupings of municipalities. You do not have to provide it (article L. 113-12 of the French code of relations between the public and the administration); if it is wrong, tell us: we will have it corrected."
    />
  </p>
);

const SirenField = ({ problem }: { problem: Problem | undefined }) => (
  <Field
    name="siren"
    label={{ fr: 'Numéro SIREN ou SIRET', en: 'SIREN or SIRET number' }}
    hint={{
      fr: 'Neuf ou quatorze chiffres, sur l’avis de situation de l’Insee. Les espaces ne gênent pas.',
      en: 'Nine or fourteen figures, on the notice of situation of Insee. Spaces do no harm.',
    }}
    maxLength={30}
    value={problem && one(problem.fields, 'siren')}
    error={errorOn(problem?.errors, 'siren')}
  />
);

const Representative = ({ problem }: { problem: Problem | undefined }) => (
  <Fieldset
    legend={{ fr: 'Votre place dans l’organisme', en: 'Your place in the organisation' }}
    hint={{
      fr: 'Vous pourrez préparer ses dossiers. Signer en son nom revient à son représentant légal, ou à qui en a reçu délégation.',
      en: 'You will be able to prepare its files. Signing on its behalf is for its legal representative, or whoever holds a delegation.',
    }}
  >
    <Checkbox
      name="isLegalRepresentative"
      label={{
        fr: 'Je déclare en être le représentant légal (maire, présidente…)',
        en: 'I declare that I am its legal representative (mayor, chair…)',
      }}
      hint={{ fr: 'Cette déclaration est conservée dans le journal.', en: 'This declaration is kept in the journal.' }}
      checked={problem !== undefined && one(problem.fields, 'isLegalRepresentative') !== ''}
    />
    <Field
      name="quality"
      label={{ fr: 'En quelle qualité', en: 'In what quality' }}
      hint={{ fr: 'Par exemple : maire', en: 'For example: mayor' }}
      optional
      maxLength={120}
      value={problem && one(problem.fields, 'quality')}
      error={errorOn(problem?.errors, 'quality')}
    />
  </Fieldset>
);

const OTHER: Text = { fr: 'Inscrire un autre organisme', en: 'Register another body' };

/** For bodies that the territory data do not hold: a joint board, an association. */
export const OtherOrganisationPage = ({ back, problem }: Registering) => {
  const typed = (name: string) => problem && one(problem.fields, name);
  return (
    <Layout title={OTHER} crumbs={CRUMBS} errors={problem?.errors}>
      <PageTitle title={OTHER} />
      <Stack>
        <Trouble problem={problem} />
        <Notice
          kind="info"
          title={{
            fr: 'Nos sources ne connaissent que les communes, intercommunalités, départements et régions.',
            en: 'Our sources only know municipalities, their groupings, départements and regions.',
          }}
        >
          <p>
            <T
              fr="Pour un autre organisme, écrivez ce qui figure sur son avis de situation de l’Insee."
              en="For another body, write what is on its notice of situation of Insee."
            />
          </p>
        </Notice>
        <PostForm action="/organisations" hidden={{ back }}>
          <SirenField problem={problem} />
          <Field
            name="name"
            label={{ fr: 'Nom de l’organisme', en: 'Name of the body' }}
            maxLength={200}
            value={typed('name')}
            error={errorOn(problem?.errors, 'name')}
          />
          <Select
            name="kind"
            label={{ fr: 'Nature', en: 'Kind' }}
            value={typed('kind') ?? 'syndicat'}
            options={OTHER_KINDS.map((kind) => ({ value: kind, text: kindName(kind) }))}
            error={errorOn(problem?.errors, 'kind')}
          />
          <Field
            name="address"
            label={{ fr: 'Adresse du siège', en: 'Address of the head office' }}
            optional
            maxLength={300}
            value={typed('address')}
            error={errorOn(problem?.errors, 'address')}
          />
          <Representative problem={problem} />
          <Button>
            <T fr="Inscrire cet organisme" en="Register this organisation" />
          </Button>
        </PostForm>
      </Stack>
    </Layout>
  );
};
