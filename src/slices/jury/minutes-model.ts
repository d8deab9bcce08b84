import { SYSTEM } from '#kernel/actor';
import { say } from '#kernel/shown';
import { type Lang, same, type Text } from '#kernel/text';
import type { Deliberation, Fact, MinutesDocument } from '#platform/documents/models';
import type { Reader } from '#platform/read';
import { roundFor } from '#slices/call';
import { both, euros, instant } from '#ui/words';
import type { Jury } from './jury.ts';
import { castingVote, outcome, shown as votesInWords } from './law/majority.ts';
import { quorumOf } from './meeting.ts';
import { recusedFor } from './minutes.ts';
import { type FileLine, filesFor } from './queries/files.ts';
import { type MemberLine, membersOf, type SessionRow, sessionOf } from './queries/session.ts';
import { juryOf } from './session-model.ts';
import { PRESENCES, PROPOSALS, SEATS } from './words.ts';

/**
 * The minutes of a session, to be drawn (CRPA R133-13).
 * @param readBy the person they are for: the files they stepped aside from are left out. Without it, whole.
 */
export const minutesModel = async (
  reader: Reader,
  sessionId: string,
  lang: Lang,
  readBy: string = SYSTEM.id,
): Promise<MinutesDocument | undefined> => {
  const session = await sessionOf(reader, sessionId);
  const round = session && (await roundFor(reader, session.roundId));
  if (session === undefined || round === undefined) return undefined;
  const members = await membersOf(reader, sessionId);
  const files = (await filesFor(reader, sessionId, readBy, false)).filter((file) => file.proposal !== null);
  const jury = juryOf(session, round, members, files);
  const { pack } = round;
  const inLang = (text: Text) => text[lang];
  const signed = session.signedAt !== null && session.hash !== null;
  return {
    lang,
    at: session.signedAt ?? session.closedAt ?? session.openedAt ?? session.meetsAt,
    title: inLang({ fr: 'Procès-verbal de la séance du jury', en: 'Minutes of the meeting of the jury' }),
    issuer: inLang(pack.grantor.names),
    programme: inLang(pack.names),
    reference: `${round.callCode}-${round.number}-${session.id.slice(0, 8)}`,
    ...(signed
      ? {}
      : { watermark: inLang(DRAFT), notice: inLang({ fr: 'Projet, non signé', en: 'Draft, not signed' }) }),
    session: sessionFacts(session, jury, lang),
    members: members.map((member) => ({
      name: member.name,
      quality: [inLang(SEATS[member.seat]), member.quality].filter((one) => one !== '').join(', '),
      presence: inLang(presenceOf(member, members)),
    })),
    quorum: inLang(quorumInWords(jury)),
    recusals: recusalsOf(files, members, lang),
    deliberations: files.map((file) => deliberationOf(file, jury, lang)),
    closing: [inLang(closingOf(session, pack.zone))],
    signatures: signaturesOf(session, members, inLang(pack.grantor.names), pack.zone, lang),
  };
};

const DRAFT: Text = { fr: 'Projet', en: 'Draft' };

const sessionFacts = (session: SessionRow, jury: Jury, lang: Lang): readonly Fact[] => {
  const { zone } = jury.round.pack;
  const facts: readonly (readonly [Text, Text | undefined])[] = [
    [{ fr: 'Appel', en: 'Call' }, jury.round.call.names],
    [{ fr: 'Session', en: 'Round' }, jury.round.round.names],
    [{ fr: 'Séance', en: 'Meeting' }, both((to) => instant(session.meetsAt, zone, to))],
    [{ fr: 'Lieu', en: 'Place' }, session.place === '' ? undefined : same(session.place)],
    [
      { fr: 'Convoquée', en: 'Convened' },
      session.convenedAt ? both((to) => instant(session.convenedAt as Date, zone, to)) : undefined,
    ],
    [{ fr: 'Motif d’urgence', en: 'Reason of urgency' }, session.urgency === '' ? undefined : same(session.urgency)],
    [
      { fr: 'Ouverte', en: 'Opened' },
      session.openedAt ? both((to) => instant(session.openedAt as Date, zone, to)) : undefined,
    ],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label: label[lang], value: value[lang] }]));
};

const presenceOf = (member: MemberLine, members: readonly MemberLine[]): Text => {
  if (member.presence !== 'represented') return PRESENCES[member.presence];
  const holder = members.find((one) => one.personId === member.mandateTo)?.name ?? '';
  return say({ fr: 'représenté(e), mandat à {}', en: 'represented, mandate to {}' }, holder);
};

const quorumInWords = (jury: Jury): Text => {
  const { required, reached, ...answer } = quorumOf(jury);
  const counted = say(
    {
      fr: '{} membres présents ou représentés, quorum de {} (article R. 133-10 du CRPA)',
      en: '{} members present or represented, quorum of {} (article R. 133-10 of the CRPA)',
    },
    reached,
    required,
  );
  if ('refusal' in answer) return say({ fr: 'Quorum non atteint : {}.', en: 'Quorum not reached: {}.' }, counted);
  return jury.secondMeeting
    ? say(
        { fr: 'Seconde convocation, aucun quorum exigé : {}.', en: 'Second convocation, no quorum required: {}.' },
        counted,
      )
    : say(
        {
          fr: 'Quorum atteint : {}. Il a été vérifié à chaque dossier.',
          en: 'Quorum reached: {}. It was checked at each file.',
        },
        counted,
      );
};

const recusalsOf = (files: readonly FileLine[], members: readonly MemberLine[], lang: Lang) =>
  files.flatMap((file) =>
    file.aside.map((one) => ({
      member: members.find((member) => member.personId === one.personId)?.name ?? '',
      file: file.number,
      reason: one.detected ? DETECTED[lang] : DECLARED[lang],
    })),
  );
const DETECTED: Text = { fr: 'employeur candidat', en: 'employed by the applicant' };
const DECLARED: Text = { fr: 'intérêt déclaré par écrit', en: 'interest declared in writing' };

const deliberationOf = (file: FileLine, jury: Jury, lang: Lang): Deliberation => {
  const counted = { for: file.votesFor ?? 0, against: file.votesAgainst ?? 0, abstained: file.abstentions ?? 0 };
  const chair =
    file.chairVote === null ? ({ votes: false } as const) : ({ votes: true, vote: file.chairVote } as const);
  const casting = castingVote(counted, chair) === undefined ? 0 : 1;
  const recused = recusedFor(jury, file.id);
  return {
    reference: file.number,
    organisation: file.organisation,
    project: file.title,
    direction: PROPOSALS[file.proposal ?? 'refused'][lang],
    ...(file.amountCents === null ? {} : { amount: euros(BigInt(file.amountCents), lang) }),
    votes: votesInWords({ ...counted, outcome: outcome(counted, chair), casting })[lang],
    ...(recused.length === 0 ? {} : { recused: recused.join(', ') }),
    reasons: file.reasons ? [file.reasons] : [],
    ...(file.dissent ? { disagreements: [file.dissent] } : {}),
  };
};

const closingOf = (session: SessionRow, zone: string): Text =>
  session.closedAt === null
    ? { fr: 'La séance n’est pas encore levée.', en: 'The meeting is not over yet.' }
    : say(
        { fr: 'La séance est levée {}.', en: 'The meeting ended {}.' },
        both((lang) => instant(session.closedAt as Date, zone, lang)),
      );

const signaturesOf = (session: SessionRow, members: readonly MemberLine[], party: string, zone: string, lang: Lang) => {
  const chair = members.find((member) => member.seat === 'chair');
  if (chair === undefined) return [];
  const { signedAt, hash } = session;
  const signed = signedAt && hash ? { signed: { when: instant(signedAt, zone, lang), sha256: hash } } : {};
  return [{ party, name: chair.name, quality: SEATS.chair[lang], ...signed }];
};
