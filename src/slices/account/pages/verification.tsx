import { one, type Problem } from '#platform/web';
import {
  Button,
  EmptyState,
  errorOn,
  Facts,
  Field,
  Instant,
  Layout,
  PageTitle,
  Pagination,
  Panel,
  PostForm,
  SafeLink,
  Stack,
  T,
  Table,
} from '#ui/kit';
import { VERIFICATIONS_PER_PAGE } from '../paging.ts';
import type { CodeLine, WaitingLine, WaitingSheet } from '../queries/joining.ts';
import { kindName } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

const LIST = { fr: 'Organismes à vérifier', en: 'Organisations to verify' };

type ListProps = Readonly<{ found: readonly WaitingLine[]; isFirst: boolean; seesMergers: boolean }>;

/** For the desk: who registered a body and is not known yet to work for it. */
export const VerificationsPage = ({ found, isFirst, seesMergers }: ListProps) => {
  const shown = found.slice(0, VERIFICATIONS_PER_PAGE);
  const last = shown.at(-1);
  return (
    <Layout title={LIST}>
      <PageTitle
        title={LIST}
        lede={{
          fr: 'Ces personnes ont inscrit un organisme. Tant que personne n’a vérifié qu’elles y travaillent, elles préparent leurs dossiers et ne peuvent pas les déposer.',
          en: 'These people registered an organisation. Until somebody has checked that they work there, they prepare their files and cannot submit them.',
        }}
      />
      <Stack>
        <p>
          <SafeLink href="/mandates/new">
            <T fr="Enregistrer un mandat" en="Record a mandate" />
          </SafeLink>
          {' · '}
          <SafeLink href="/vacancies">
            <T fr="Un organisme où il ne reste personne" en="A body with nobody left" />
          </SafeLink>
          {seesMergers && (
            <>
              {' · '}
              <SafeLink href="/mergers">
                <T fr="Fusions d’organismes" en="Mergers of bodies" />
              </SafeLink>
            </>
          )}
        </p>
        <Panel flush>
          <Table
            caption={LIST}
            captionHidden
            rows={shown}
            rowKey={(line) => line.membershipId}
            columns={[
              {
                key: 'body',
                head: { fr: 'Organisme', en: 'Organisation' },
                rowHeader: true,
                cell: (line) => (
                  <SafeLink href={`/verifications/${line.membershipId}`}>{line.organisationName}</SafeLink>
                ),
              },
              { key: 'siren', head: 'SIREN', cell: (line) => line.siren },
              { key: 'who', head: { fr: 'Personne', en: 'Person' }, cell: (line) => line.personName },
              { key: 'email', head: { fr: 'Adresse', en: 'Address' }, cell: (line) => line.email },
              {
                key: 'since',
                head: { fr: 'Depuis le', en: 'Since' },
                cell: (line) => <Instant at={line.since} show="day" />,
              },
            ]}
            empty={
              <EmptyState title={{ fr: 'Aucun organisme à vérifier', en: 'No organisation to verify' }}>
                <T fr="Tout est à jour." en="Everything is up to date." />
              </EmptyState>
            }
          />
        </Panel>
        <Pagination
          shown={shown.length}
          unit={{ fr: ['personne', 'personnes'], en: ['person', 'people'] }}
          previousHref={isFirst ? undefined : '/verifications'}
          nextHref={
            found.length > shown.length && last
              ? `/verifications?after=${last.since.toISOString()}_${last.membershipId}`
              : undefined
          }
        />
      </Stack>
    </Layout>
  );
};

/** For the desk: one person to verify, with the three ways to go about it. */
export const VerificationPage = ({ sheet, problem }: { sheet: WaitingSheet; problem?: Problem | undefined }) => {
  const base = `/verifications/${sheet.membershipId}`;
  const typed = (name: string) => problem && one(problem.fields, name);
  return (
    <Layout title={sheet.organisationName} crumbs={[{ text: LIST, href: '/verifications' }]} errors={problem?.errors}>
      <PageTitle title={sheet.organisationName} over={kindName(sheet.kind)} />
      <Stack>
        <Trouble problem={problem} />
        <Panel title={{ fr: 'Ce qui est déclaré', en: 'What is declared' }}>
          <Declared sheet={sheet} />
        </Panel>
        {sheet.codes.length > 0 && <SentCodes codes={sheet.codes} />}
        <Panel title={{ fr: 'Confirmer', en: 'Confirm' }}>
          <PostForm action={`${base}/approval`}>
            <Field
              name="checked"
              label={{ fr: 'Ce que vous avez vérifié', en: 'What you checked' }}
              hint={{
                fr: 'Par exemple : appel au standard de la mairie le 3 mars ; arrêté de nomination reçu',
                en: 'For example: call to the switchboard of the town hall on 3 March; order of appointment received',
              }}
              maxLength={300}
              value={typed('checked')}
              error={errorOn(problem?.errors, 'checked')}
            />
            <Button>
              <T fr="Cette personne travaille pour l’organisme" en="This person works for the organisation" />
            </Button>
          </PostForm>
        </Panel>
        <SendCode base={base} typed={typed} problem={problem} />
        <Panel title={{ fr: 'Refuser', en: 'Reject' }}>
          <PostForm action={`${base}/rejection`}>
            <Field
              name="reason"
              label={{ fr: 'Motif', en: 'Reason' }}
              hint={{ fr: 'La personne le lira.', en: 'The person will read it.' }}
              maxLength={300}
              value={typed('reason')}
              error={errorOn(problem?.errors, 'reason')}
            />
            <Button kind="stop">
              <T fr="Refuser ce rattachement" en="Reject this attachment" />
            </Button>
          </PostForm>
        </Panel>
      </Stack>
    </Layout>
  );
};

const Declared = ({ sheet }: { sheet: WaitingSheet }) => (
  <Facts
    items={[
      { label: { fr: 'Numéro SIREN', en: 'SIREN number' }, value: sheet.siren },
      ...(sheet.address ? [{ label: { fr: 'Adresse', en: 'Address' }, value: sheet.address }] : []),
      { label: { fr: 'Personne', en: 'Person' }, value: `${sheet.personName}, ${sheet.email}` },
      {
        label: { fr: 'Se dit représentant légal', en: 'Says to be the legal representative' },
        value: sheet.declared ?? { fr: 'non', en: 'no' },
      },
      { label: { fr: 'Inscrit le', en: 'Registered on' }, value: <Instant at={sheet.since} show="full" /> },
    ]}
  />
);

const SentCodes = ({ codes }: { codes: readonly CodeLine[] }) => (
  <Panel title={{ fr: 'Codes envoyés', en: 'Codes sent' }} flush>
    <Table
      caption={{ fr: 'Codes envoyés', en: 'Codes sent' }}
      captionHidden
      rows={codes}
      rowKey={(code) => code.id}
      columns={[
        { key: 'to', head: { fr: 'À', en: 'To' }, rowHeader: true, cell: (code) => code.address },
        { key: 'source', head: { fr: 'Adresse trouvée', en: 'Address found' }, cell: (code) => code.source },
        { key: 'at', head: { fr: 'Le', en: 'On' }, cell: (code) => <Instant at={code.sentAt} show="day" /> },
        { key: 'tries', head: { fr: 'Essais', en: 'Tries' }, align: 'end', cell: (code) => String(code.tries) },
      ]}
    />
  </Panel>
);

type SendProps = Readonly<{
  base: string;
  typed(name: string): string | undefined;
  problem: Problem | undefined;
}>;

const SendCode = ({ base, typed, problem }: SendProps) => (
  <Panel title={{ fr: 'Envoyer un code à l’adresse officielle', en: 'Send a code to the official address' }}>
    <PostForm action={`${base}/codes`}>
      <Field
        type="email"
        name="address"
        label={{ fr: 'Adresse officielle de l’organisme', en: 'Official address of the organisation' }}
        hint={{
          fr: 'Pas celle que la personne vous donne : celle que vous trouvez vous-même.',
          en: 'Not the one the person gives you: the one you find yourself.',
        }}
        maxLength={254}
        value={typed('address')}
        error={errorOn(problem?.errors, 'address')}
      />
      <Field
        name="source"
        label={{ fr: 'Où vous l’avez trouvée', en: 'Where you found it' }}
        hint={{ fr: 'Par exemple : annuaire de service-public.fr', en: 'For example: directory of service-public.fr' }}
        maxLength={200}
        value={typed('source')}
        error={errorOn(problem?.errors, 'source')}
      />
      <Button kind="quiet" icon="mail">
        <T fr="Envoyer le code" en="Send the code" />
      </Button>
    </PostForm>
  </Panel>
);
