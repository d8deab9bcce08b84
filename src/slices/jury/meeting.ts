import { refuse } from '#kernel/refusal';
import { chairOf, changeOf, isRecusedFrom, isVoter, type Jury, type Member, type Presence, seatOf } from './jury.ts';
import { outcome } from './law/majority.ts';
import { quorum } from './law/quorum.ts';
import { mayHoldMandate } from './law/substitutes.ts';
import { jurySessionLife } from './life.ts';

export type Attendance = Readonly<{ personId: string; presence: Presence; mandateTo?: string | undefined }>;
export type Proposal = 'laureate' | 'waiting' | 'refused';
export type Deliberated = Readonly<{
  applicationId: string;
  proposal: Proposal;
  amountCents?: bigint | undefined;
  reasons: string;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
  /** The chair's own vote, already counted: asked only when as many are for as against. */
  chairVote?: 'for' | 'against' | 'abstain' | undefined;
  dissent: string;
}>;

const isHere = (member: Pick<Member, 'presence'>): boolean =>
  member.presence === 'present' || member.presence === 'remote';

/** The members who can vote on a file, present or represented; without a file, on the opening. */
export const votersOn = (jury: Jury, applicationId?: string): readonly Member[] => {
  const aside = (id: string) => applicationId !== undefined && isRecusedFrom(jury, id, applicationId);
  const here = jury.members.filter((one) => isVoter(one) && isHere(one) && !aside(one.personId));
  const represented = jury.members.filter(
    (one) =>
      isVoter(one) &&
      one.presence === 'represented' &&
      !aside(one.personId) &&
      here.some((holder) => holder.personId === one.mandateTo),
  );
  return [...here, ...represented];
};

/** The quorum now, or for one file, as the law counts it (CRPA R133-10): recused members are not present. */
export const quorumOf = (jury: Jury, applicationId?: string) => {
  const voting = jury.members.filter(isVoter);
  const counted = votersOn(jury, applicationId);
  return quorum(
    {
      composition: voting.length,
      present: counted.filter((one) => one.presence === 'present').length,
      remote: counted.filter((one) => one.presence === 'remote').length,
      mandates: counted.filter((one) => one.presence === 'represented').length,
    },
    jury.secondMeeting ? { sameAgenda: true, saysNoQuorum: true } : undefined,
  );
};

/** Opens the meeting. When presences are recorded already, the quorum must be there; it is looked at again at each file. */
export const openMeeting = (jury: Jury) => {
  const to = jurySessionLife.next(jury.state, 'jury.open_meeting');
  if (to === undefined) return refuse('rule', 'jury.open.not_convened');
  const someRecorded = jury.members.some((one) => one.presence !== 'expected');
  const answer = quorumOf(jury);
  if (someRecorded && 'refusal' in answer) return { refusal: answer.refusal };
  return { change: changeOf(jury, to, { members: jury.members.length, files: jury.files.length }) };
};

/** Records who is here, remote, represented or absent. A holder has one mandate at most (CRPA R133-9). */
export const recordPresence = (jury: Jury, attendances: readonly Attendance[]) => {
  const to = jurySessionLife.next(jury.state, 'jury.record_presence');
  if (to === undefined) return refuse('rule', 'jury.presence.not_now');
  const stranger = attendances.find((one) => seatOf(jury, one.personId) === undefined);
  if (stranger !== undefined) return refuse('rule', 'jury.presence.not_a_member');
  const said = new Map(attendances.map((one) => [one.personId, one]));
  const after = jury.members.map((member) => {
    const now = said.get(member.personId);
    return now ? { ...member, presence: now.presence, mandateTo: now.mandateTo ?? null } : member;
  });
  const fault = mandateFault(after);
  if (fault !== undefined) return fault;
  const attendance = attendances.map((one) => ({
    personId: one.personId,
    presence: one.presence,
    mandateTo: one.presence === 'represented' ? (one.mandateTo ?? null) : null,
  }));
  return { change: { ...changeOf(jury, to, { presences: attendance }), attendance } };
};

const mandateFault = (members: readonly Member[]) => {
  const held = new Map<string, number>();
  for (const giver of members.filter((one) => one.presence === 'represented')) {
    if (!isVoter(giver)) return refuse('rule', 'jury.presence.secretary_represented', { member: giver.name });
    const holder = members.find((one) => one.personId === giver.mandateTo);
    if (holder === undefined || !isVoter(holder)) {
      return refuse('rule', 'jury.presence.no_holder', { member: giver.name });
    }
    if (holder.personId !== giver.personId && !isHere(holder)) {
      return refuse('rule', 'jury.presence.holder_away', { holder: holder.name });
    }
    const count = held.get(holder.personId) ?? 0;
    const answer = mayHoldMandate({ id: holder.personId, name: holder.name }, count, {
      id: giver.personId,
      isReplaced: false,
    });
    if ('refusal' in answer) return answer;
    held.set(holder.personId, count + 1);
  }
  return undefined;
};

/** What the jury proposes for one file or several; while the meeting is open, a file may be deliberated again. */
export const deliberate = (jury: Jury, matters: readonly Deliberated[]) => {
  const to = jurySessionLife.next(jury.state, 'jury.deliberate');
  if (to === undefined) return refuse('rule', 'jury.deliberate.not_open');
  const mute = jury.members.filter((one) => isVoter(one) && isHere(one) && one.declaredAt === null);
  if (mute.length > 0) {
    return refuse('rule', 'jury.deliberate.undeclared', { members: mute.map((one) => one.name).join(', ') });
  }
  for (const matter of matters) {
    const fault = faultIn(jury, matter);
    if (fault !== undefined) return fault;
  }
  return {
    change: {
      ...changeOf(jury, to, { files: matters.map((one) => factsOf(jury, one)) }),
      matters: matters.map((one) => ({ ...one, voters: votersOn(jury, one.applicationId).length })),
    },
  };
};

const factsOf = (jury: Jury, one: Deliberated) => ({
  number: jury.files.find((file) => file.id === one.applicationId)?.number,
  proposal: one.proposal,
  ...(one.amountCents === undefined ? {} : { amount: one.amountCents.toString() }),
  votes: [one.votesFor, one.votesAgainst, one.abstentions],
});

const faultIn = (jury: Jury, matter: Deliberated) => {
  const file = jury.files.find((one) => one.id === matter.applicationId);
  if (file?.state !== 'in_jury') return refuse('rule', 'jury.deliberate.not_in_jury', { file: file?.number ?? '' });
  const reached = quorumOf(jury, file.id);
  if ('refusal' in reached) return { refusal: reached.refusal };
  return faultInProposal(file, matter) ?? faultInVotes(jury, file.number, matter);
};

const faultInProposal = (file: Readonly<{ number: string; askedCents: bigint | null }>, matter: Deliberated) => {
  const facts = { file: file.number };
  if (matter.proposal !== 'laureate') {
    if (matter.amountCents !== undefined) return refuse('rule', 'jury.deliberate.amount_without_grant', facts);
    return matter.reasons.trim() === '' ? refuse('rule', 'jury.deliberate.no_reason', facts) : undefined;
  }
  if (matter.amountCents === undefined || matter.amountCents <= 0n) {
    return refuse('rule', 'jury.deliberate.no_amount', facts);
  }
  return file.askedCents !== null && matter.amountCents > file.askedCents
    ? refuse('rule', 'jury.deliberate.over_asked', { ...facts, asked: file.askedCents.toString() })
    : undefined;
};

const faultInVotes = (jury: Jury, number: string, matter: Deliberated) => {
  const { votesFor, votesAgainst, abstentions } = matter;
  const voters = votersOn(jury, matter.applicationId);
  const cast = votesFor + votesAgainst + abstentions;
  const facts = { file: number, cast, voters: voters.length };
  if (cast > voters.length) return refuse('rule', 'jury.deliberate.too_many_votes', facts);
  const chair = voters.find((one) => one.seat === 'chair');
  const vote = chair && matter.chairVote;
  const result = outcome(
    { for: votesFor, against: votesAgainst, abstained: abstentions },
    vote === undefined ? { votes: false } : { votes: true, vote },
  );
  if (result === 'tie') return refuse('rule', 'jury.deliberate.tie', facts);
  return result === 'rejected' ? refuse('rule', 'jury.deliberate.rejected', facts) : undefined;
};

/** Ends the meeting once every file still before the jury has been deliberated. @param personId who ends it */
export const closeMeeting = (jury: Jury, personId: string) => {
  const to = jurySessionLife.next(jury.state, 'jury.close_meeting');
  if (to === undefined) return refuse('rule', 'jury.close.not_open');
  const waiting = jury.files.filter((file) => file.state === 'in_jury' && !jury.deliberated.has(file.id));
  if (waiting.length > 0) {
    const shown = waiting.filter((file) => !isRecusedFrom(jury, personId, file.id)).map((file) => file.number);
    if (shown.length === 0) return refuse('rule', 'jury.close.hidden_left');
    return refuse('rule', 'jury.close.not_deliberated', { n: shown.length, files: shown.slice(0, 10).join(', ') });
  }
  return { change: changeOf(jury, to, { files: jury.deliberated.size }) };
};

/** Whether the chair takes part in the vote on a file: nobody has a casting vote otherwise. */
export const chairVotesOn = (jury: Jury, applicationId: string): boolean =>
  votersOn(jury, applicationId).some((one) => one.personId === chairOf(jury)?.personId);
