import { one, type Problem } from '#platform/web';
import {
  Button,
  Day,
  EmptyState,
  errorOn,
  Field,
  Layout,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  Stack,
  T,
  Table,
} from '#ui/kit';
import type { MandateLine, MandateSheet } from '../queries/mandates.ts';
import type { ProgrammeChoice } from '../settings.ts';
import { aboutName, MandateFields } from './mandate-fields.tsx';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Mandats', en: 'Mandates' };

type Props = Readonly<{
  sheet: MandateSheet;
  programmes: readonly ProgrammeChoice[];
  problem?: Problem | undefined;
}>;

/** Which bodies act for this one, and for which others it acts. */
export const MandatesPage = ({ sheet, programmes, problem }: Props) => (
  <Layout
    title={TITLE}
    crumbs={[{ text: sheet.organisation.name, href: `/organisations/${sheet.organisation.id}` }]}
    errors={problem?.errors}
  >
    <PageTitle
      title={TITLE}
      over={sheet.organisation.name}
      lede={{
        fr: 'Un syndicat, une intercommunalité ou une agence peut préparer et déposer des dossiers pour un de ses membres, s’il en reçoit le mandat.',
        en: 'A joint board, a grouping or an agency may prepare and submit files for one of its members, if it is given a mandate.',
      }}
    />
    <Stack>
      <Trouble problem={problem} />
      <Panel title={{ fr: 'Mandats en cours', en: 'Mandates in force' }} flush>
        <Mandates sheet={sheet} programmes={programmes} />
      </Panel>
      {sheet.signs && (
        <Panel title={{ fr: 'Donner un mandat', en: 'Give a mandate' }} tone="act">
          <Giving sheet={sheet} programmes={programmes} problem={problem} />
        </Panel>
      )}
    </Stack>
  </Layout>
);

const Mandates = ({ sheet, programmes }: Props) => {
  const isGiven = (line: MandateLine) => line.organisationId === sheet.organisation.id;
  return (
    <Table
      caption={TITLE}
      captionHidden
      rows={sheet.mandates}
      rowKey={(line) => line.id}
      columns={[
        { key: 'who', head: { fr: 'Qui agit', en: 'Who acts' }, rowHeader: true, cell: (line) => line.mandataryName },
        { key: 'for', head: { fr: 'Pour qui', en: 'For whom' }, cell: (line) => line.organisationName },
        {
          key: 'what',
          head: { fr: 'Pour quoi', en: 'For what' },
          cell: (line) => <About line={line} programmes={programmes} />,
        },
        {
          key: 'when',
          head: { fr: 'Jusqu’au', en: 'Until' },
          cell: (line) => (line.endsOn ? <Day day={line.endsOn} /> : '–'),
        },
        {
          key: 'end',
          head: { fr: 'Mettre fin', en: 'End' },
          hiddenHead: true,
          align: 'end',
          cell: (line) =>
            (sheet.signs || !isGiven(line)) && (
              <PostForm action={`/mandates/${line.id}/end`} layout="bare">
                <Button
                  size="small"
                  kind="quiet"
                  label={{
                    fr: `Mettre fin au mandat de ${line.mandataryName} pour ${line.organisationName}`,
                    en: `End the mandate of ${line.mandataryName} for ${line.organisationName}`,
                  }}
                >
                  {{ fr: 'Mettre fin', en: 'End' }}
                </Button>
              </PostForm>
            ),
        },
      ]}
      empty={
        <EmptyState title={{ fr: 'Aucun mandat', en: 'No mandate' }}>
          <T fr="Personne d’autre n’agit pour cet organisme." en="Nobody else acts for this organisation." />
        </EmptyState>
      }
    />
  );
};

const About = ({ line, programmes }: Readonly<{ line: MandateLine; programmes: Props['programmes'] }>) => (
  <span>
    <T {...aboutName(line, programmes)} />
    {line.signs && <T fr=", signature comprise" en=", signing included" />}
    {line.hasDeed && (
      <>
        {' '}
        <SafeLink href={`/mandates/${line.id}/deed.pdf`}>
          <T fr="Lire l’acte" en="Read the deed" />
        </SafeLink>
      </>
    )}
  </span>
);

const Giving = ({ sheet, programmes, problem }: Props) => (
  <PostForm action={`/organisations/${sheet.organisation.id}/mandates`}>
    <Field
      name="siren"
      label={{ fr: 'SIREN de l’organisme qui agira pour vous', en: 'SIREN of the body that will act for you' }}
      hint={{ fr: 'Il doit être inscrit ici.', en: 'It must be registered here.' }}
      maxLength={30}
      value={problem && one(problem.fields, 'siren')}
      error={errorOn(problem?.errors, 'siren')}
    />
    <MandateFields programmes={programmes} problem={problem} />
    <Button kind="act" icon="sign">
      <T fr="Donner ce mandat" en="Give this mandate" />
    </Button>
  </PostForm>
);
