import { type Actor, memberAs, signsFile } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { obstacle } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import { same, type Text } from '#kernel/text';
import { readStored } from '#platform/files';
import type { Reader } from '#platform/read';
import {
  download,
  type Fields,
  form,
  one,
  type Params,
  type Problem,
  page,
  type Route,
  type Seen,
  sentenceOf,
} from '#platform/web';
import { maySignFor, powersOnFile, powerUsed, signatoriesOf, signingSentences } from '#slices/account';
import { filled, mergeFields, mergeSubjectOf } from '#slices/award';
import { dayOf } from '#ui/words';
import { type AgreementModel, AgreementPage } from './pages/agreement.tsx';
import { AgreementsPage } from './pages/agreements.tsx';
import { agreementFor, agreementList, signaturesOf } from './queries.ts';
import { signForBeneficiary, signForState, ZONE } from './sign.ts';
import { sentences } from './words.ts';

const SIZE = 50;

const paragraphs = (text: Text): readonly Text[] => {
  const [fr, en] = [text.fr.split(/\n{2,}/), text.en.split(/\n{2,}/)];
  return fr.map((paragraph, index) => ({ fr: paragraph, en: en[index] ?? '' }));
};

const agreementModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  at: Date,
  problem?: Problem,
): Promise<AgreementModel | undefined> => {
  const agreement = await agreementFor(reader, actor, id);
  const subject = agreement && (await mergeSubjectOf(reader, agreement.applicationId, at));
  if (agreement === undefined || subject === undefined) return undefined;
  const { round } = subject;
  const template = round.pack.agreements.find((found) => found.code === round.call.agreement);
  const signatures = await signaturesOf(reader, id);
  const signer = signatures.find((given) => given.party === 'state');
  const fields = {
    ...mergeFields({ ...subject, agreementNumber: agreement.number }),
    ...(signer ? { signataire: same(signer.fullName) } : {}),
  };
  const mine = signsFile(actor, agreement);
  const state = standingOn(RIGHTS['agreement.sign_for_state'], actor, round);
  const membership = actor.memberships.find(
    (one) => one.organisationId === agreement.organisationId && one.role === 'signatory',
  );
  const powers = mine ? await powersOnFile(reader, actor, agreement) : [];
  const signing = {
    personId: actor.id,
    siren: agreement.siren,
    act: 'sign_agreement',
    on: dayOf(at, ZONE),
    amountCents: BigInt(agreement.amountCents),
  } as const;
  const refusal = mine ? obstacle(maySignFor(signing, powers, agreement.organisation)) : undefined;
  const signs =
    agreement.state === 'drawn_up' && mine
      ? 'beneficiary'
      : agreement.state === 'signed_by_beneficiary' && state
        ? 'state'
        : undefined;
  const invites =
    agreement.state === 'drawn_up' && !mine && memberAs(actor, agreement.organisationId, 'applicant') !== undefined;
  return {
    agreement,
    signatures,
    signs,
    cannot: signs === 'beneficiary' && refusal ? sentenceOf(signingSentences, refusal) : undefined,
    power: signs === 'beneficiary' ? powerUsed(signing, powers) : undefined,
    quality: signs === 'state' ? round.pack.grantor.signatoryQuality.fr : (membership?.quality ?? ''),
    signatories: invites ? await signatoriesOf(reader, agreement.organisationId, at) : undefined,
    text: {
      preamble: template ? paragraphs(filled(template.preamble, fields)) : [],
      articles: (template?.articles ?? []).map((article) => ({
        title: article.title,
        body: paragraphs(filled(article.body, fields)),
      })),
    },
    problem,
  };
};

const again = async ({ reader, actor, params, at }: Seen, problem: Problem) => {
  const model = await agreementModel(reader, actor, params.id ?? '', at, problem);
  return model && <AgreementPage {...model} />;
};
const read = (fields: Fields, { id }: Params) => ({
  agreementId: id,
  documentHash: one(fields, 'documentHash'),
  quality: one(fields, 'quality'),
  agreed: one(fields, 'agreed'),
});
const done = (change: { subjectId: string }) => `/agreements/${change.subjectId}`;

export const agreementRoutes: readonly Route[] = [
  page('/agreements', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      const state = query.get('state') || undefined;
      const found = await agreementList(reader, actor, { state, after: query.get('after') ?? undefined }, SIZE + 1);
      const agreements = found.slice(0, SIZE);
      const next = new URLSearchParams({ ...(state ? { state } : {}), after: agreements.at(-1)?.number ?? '' });
      return { agreements, state, nextHref: found.length > SIZE ? `/agreements?${next}` : undefined };
    },
    view: (model) => <AgreementsPage {...model} />,
  }),
  page('/agreements/:id', {
    access: 'signed-in',
    load: ({ reader, actor, params, at }) => agreementModel(reader, actor, params.id ?? '', at),
    view: (model) => <AgreementPage {...model} />,
  }),
  form('/agreements/:id/beneficiary-signature', {
    act: signForBeneficiary,
    sentences: { ...sentences, ...signingSentences },
    read,
    done,
    again,
  }),
  form('/agreements/:id/state-signature', { act: signForState, sentences, read, done, again }),
  download('/agreements/:id/agreement.pdf', {
    access: 'signed-in',
    support: 'open',
    load: async ({ reader, actor, params, files }) => {
      const agreement = await agreementFor(reader, actor, params.id ?? '');
      const content = agreement && (await readStored(files, agreement.sealedHash ?? agreement.documentHash));
      return (
        agreement && content && { filename: `${agreement.number}.pdf`, type: 'application/pdf', content, inline: true }
      );
    },
  }),
];
