import { one, type Problem } from '#platform/web';
import { kindName } from '#slices/account';
import {
  Button,
  ErrorSummary,
  errorOn,
  Field,
  Fieldset,
  FileField,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Select,
  Stack,
  T,
} from '#ui/kit';

const TITLE = { fr: 'Préparer une fusion', en: 'Prepare a merger' };
const KINDS = ['commune', 'epci', 'departement', 'region', 'syndicat', 'association', 'other'] as const;

/** What the deed says: nothing moves before everything has been shown. */
export const PreparePage = ({ problem }: { problem?: Problem | undefined }) => {
  const errors = problem?.errors ?? [];
  const asked = (name: string) => ({
    name,
    value: problem && one(problem.fields, name),
    error: errorOn(errors, name),
  });
  return (
    <Layout
      title={TITLE}
      errors={errors}
      crumbs={[{ text: { fr: 'Fusions d’organismes', en: 'Mergers of bodies' }, href: '/mergers' }]}
    >
      <PageTitle
        title={TITLE}
        lede={{
          fr: 'Dites ce que l’acte décide. La page suivante montre tout ce qui bougera : rien ne bouge avant que vous le confirmiez.',
          en: 'Say what the deed decides. The next page shows all that will move: nothing moves before you confirm it.',
        }}
      />
      <Stack>
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && <Notice kind="stop" title={problem.message} live />}
        <Panel title={{ fr: 'Ce que dit l’acte', en: 'What the deed says' }}>
          <PostForm action="/mergers" files>
            <Field
              {...asked('absorbed')}
              type="textarea"
              rows={4}
              label={{ fr: 'SIREN des organismes qui prennent fin', en: 'SIREN of the bodies that end' }}
              hint={{
                fr: 'Un par ligne. Seulement ceux qui sont inscrits ici : les autres n’ont rien à transmettre.',
                en: 'One to a line. Only those registered here: the others have nothing to pass on.',
              }}
            />
            <Fieldset legend={{ fr: 'L’organisme qui reste, ou qui naît', en: 'The body that remains, or is born' }}>
              <Field {...asked('survivorSiren')} maxLength={30} label={{ fr: 'SIREN', en: 'SIREN' }} />
              <Field
                {...asked('survivorName')}
                maxLength={200}
                optional
                label={{ fr: 'Nom', en: 'Name' }}
                hint={{
                  fr: 'Inutile s’il est déjà inscrit ici ou connu de l’Insee : nous prenons son nom officiel.',
                  en: 'Not needed if it is registered here or known to Insee: we take its official name.',
                }}
              />
              <Select
                {...asked('survivorKind')}
                label={{ fr: 'Nature', en: 'Kind' }}
                options={KINDS.map((kind) => ({ value: kind, text: kindName(kind) }))}
              />
            </Fieldset>
            <Field
              {...asked('happenedOn')}
              type="date"
              label={{ fr: 'Date d’effet', en: 'Date of effect' }}
              hint={{
                fr: 'Celle que dit l’acte : souvent un 1er janvier.',
                en: 'As the deed says: often a 1 January.',
              }}
            />
            <Field
              {...asked('reason')}
              maxLength={300}
              label={{ fr: 'Ce que décide l’acte', en: 'What the deed decides' }}
              hint={{
                fr: 'Par exemple : arrêté préfectoral du 12 octobre, création de la commune nouvelle',
                en: 'For example: order of the prefect of 12 October, creation of the new municipality',
              }}
            />
            <FileField
              name="file"
              label={{ fr: 'L’acte, en PDF', en: 'The deed, as PDF' }}
              hint={{ fr: 'Arrêté, délibération ou décret.', en: 'Order, deliberation or decree.' }}
              accept=".pdf"
              error={errorOn(errors, 'file')}
            />
            <Button>
              <T fr="Voir tout ce qui bougera" en="See all that will move" />
            </Button>
          </PostForm>
        </Panel>
      </Stack>
    </Layout>
  );
};
