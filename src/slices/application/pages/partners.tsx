import type { Text } from '#kernel/text';
import type { Problem } from '#platform/web';
import { BODY_KIND_NAMES, BODY_KINDS, type PartnerTerms } from '#slices/programme';
import {
  Button,
  ButtonLink,
  count,
  EmptyState,
  ErrorSummary,
  Instant,
  Layout,
  Money,
  Notice,
  PageTitle,
  PostForm,
  Ref,
  Row,
  SplitPage,
  Stack,
  T,
  Table,
  Tag,
} from '#ui/kit';
import type { Partner, PartnerState } from '../partner.ts';
import { PARTNER_STATES } from '../partner-words.ts';
import type { Assessment } from '../queries/assessment.ts';
import type { Draft } from '../queries/draft.ts';
import type { CandidateLine } from '../queries/partnerships.ts';
import { PartnerSearch } from './partner-search.tsx';
import { Union } from './union.tsx';

export type PartnersModel = Readonly<{
  draft: Draft;
  terms: PartnerTerms;
  assessment: Assessment;
  /** What was searched, and what it found. */
  q: string;
  found: readonly CandidateLine[];
  /** May propose and remind, may take off. */
  mayPropose: boolean;
  mayRemove: boolean;
  problem?: Problem | undefined;
}>;

export const PARTNERS: Text = { fr: 'Partenaires', en: 'Partners' };

/** The group of a draft: who is asked, where each stands, and how to ask another body. */
export const PartnersPage = ({ model }: { model: PartnersModel }) => {
  const { draft, assessment, problem } = model;
  const base = `/applications/${draft.application.id}`;
  const errors = problem?.errors ?? [];
  return (
    <Layout
      title={PARTNERS}
      errors={errors}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: draft.application.number, href: base },
      ]}
    >
      <PageTitle
        over={
          <>
            <T fr="Dossier" en="File" /> <Ref>{draft.application.number}</Ref> · {draft.round.call.names}
          </>
        }
        title={PARTNERS}
        lede={ledeOf(model)}
      />
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && <Notice kind="stop" title={problem.message} live />}
      <SplitPage
        asideLabel={{ fr: 'Population et règles', en: 'Population and rules' }}
        main={
          <Stack>
            <Standing model={model} base={base} />
            {model.mayPropose && <PartnerSearch model={model} base={base} />}
          </Stack>
        }
        aside={
          <Stack>
            <h2>
              <T fr="Population de l’ensemble" en="Population of the whole" />
            </h2>
            <Union union={assessment.union} />
            <p>
              <strong>{assessment.eligibility.headline}</strong>
            </p>
            <ButtonLink href={`${base}/check`} kind="quiet">
              <T fr="Relire et déposer" en="Check and submit" />
            </ButtonLink>
          </Stack>
        }
      />
    </Layout>
  );
};

const ledeOf = ({ terms, draft }: PartnersModel): Text => {
  const kinds = terms.kinds ?? BODY_KINDS;
  const listed = (lang: 'fr' | 'en') =>
    new Intl.ListFormat(lang, { type: 'disjunction' }).format(kinds.map((kind) => BODY_KIND_NAMES[kind][lang]));
  return {
    fr: `${draft.organisation.name} mène le dossier et reçoit l’aide. ${terms.max} partenaires au plus : ${listed('fr')}. Chacun atteste pour lui-même avant le dépôt.`,
    en: `${draft.organisation.name} leads the file and receives the grant. ${terms.max} partners at most: ${listed('en')}. Each attests for itself before submitting.`,
  };
};

type Props = Readonly<{ model: PartnersModel; base: string }>;

const stateOf = ({ id, state }: Partner, { awaited }: Assessment): PartnerState | 'again' =>
  state === 'attested' && awaited.some((one) => one.id === id) ? 'again' : state;

const Standing = ({ model, base }: Props) => (
  <Table
    caption={{ fr: 'Organismes du groupement', en: 'Bodies of the group' }}
    captionHidden
    rows={model.draft.partners}
    rowKey={({ id }) => id}
    empty={
      <EmptyState title={{ fr: 'Aucun partenaire', en: 'No partner' }}>
        <p>
          <T
            fr="Vous pouvez déposer seul. Si d’autres organismes demandent l’aide avec vous, proposez-leur d’abord de se joindre au dossier."
            en="You may apply alone. If other bodies ask for the grant with you, first propose them to join the file."
          />
        </p>
      </EmptyState>
    }
    columns={[
      {
        key: 'name',
        head: { fr: 'Organisme', en: 'Body' },
        rowHeader: true,
        cell: ({ name, siren, brings }) => (
          <>
            {name}
            <small>
              SIREN <Ref>{siren}</Ref>
            </small>
            <small>{brings}</small>
          </>
        ),
      },
      {
        key: 'contribution',
        head: { fr: 'Contribution', en: 'Contribution' },
        align: 'end',
        cell: ({ contributionCents: cents }) => (cents === null ? '–' : <Money cents={BigInt(cents)} />),
      },
      {
        key: 'state',
        head: { fr: 'État', en: 'State' },
        cell: (partner) => <State partner={partner} state={stateOf(partner, model.assessment)} />,
      },
      {
        key: 'acts',
        head: { fr: 'Agir', en: 'Act' },
        cell: (partner) => (
          <Acts partner={partner} state={stateOf(partner, model.assessment)} model={model} base={base} />
        ),
      },
    ]}
  />
);

const State = ({ partner, state }: { partner: Partner; state: PartnerState | 'again' }) => (
  <>
    <Tag kind={PARTNER_STATES[state].kind}>{PARTNER_STATES[state].label}</Tag>
    {partner.attestedAt && state !== 'declined' && (
      <small>
        {partner.attestedByName}, {partner.quality}, <Instant at={partner.attestedAt} show="short" />
      </small>
    )}
    {state === 'proposed' && (
      <small>
        <T fr="demandée le" en="asked on" /> <Instant at={partner.askedAt} show="short" />
      </small>
    )}
  </>
);

type ActsProps = Props & Readonly<{ partner: Partner; state: PartnerState | 'again' }>;

/** The button says of which body, for those who hear it out of its row. */
const Acts = ({ partner, state, model, base }: ActsProps) => {
  if (state === 'declined' || state === 'removed') return null;
  const at = `${base}/partners/${partner.id}`;
  return (
    <Row>
      {state !== 'attested' && model.mayPropose && (
        <PostForm action={`${at}/reminder`} layout="bare">
          <Button
            kind="quiet"
            size="small"
            label={{ fr: `Redemander à ${partner.name}`, en: `Ask ${partner.name} again` }}
          >
            <T fr="Redemander" en="Ask again" />
          </Button>
        </PostForm>
      )}
      {model.mayRemove && (
        <PostForm action={`${at}/removal`} layout="bare">
          <Button kind="bare" size="small" label={{ fr: `Retirer ${partner.name}`, en: `Take off ${partner.name}` }}>
            <T fr="Retirer" en="Take off" />
          </Button>
        </PostForm>
      )}
    </Row>
  );
};

/** « 2 partenaires, 1 attestation attendue ». */
export const groupInWords = (partners: readonly Partner[], awaited: number): Text => {
  if (partners.length === 0) return { fr: 'facultatif', en: 'optional' };
  const all = count(partners.length, { fr: ['partenaire', 'partenaires'], en: ['partner', 'partners'] });
  if (awaited === 0) return all;
  const left = count(awaited, {
    fr: ['attestation attendue', 'attestations attendues'],
    en: ['attestation awaited', 'attestations awaited'],
  });
  return { fr: `${all.fr}, ${left.fr}`, en: `${all.en}, ${left.en}` };
};
