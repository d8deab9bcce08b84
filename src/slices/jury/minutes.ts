import { createHash } from 'node:crypto';
import { refuse } from '#kernel/refusal';
import { changeOf, type Jury } from './jury.ts';
import { leftFor, minutesComplete } from './law/minutes.ts';
import { jurySessionLife } from './life.ts';
import type { Proposal } from './meeting.ts';

/** What the jury proposed for one file, as kept. */
export type Kept = Readonly<{
  applicationId: string;
  proposal: Proposal;
  amountCents: bigint | null;
  reasons: string;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
  chairVote: string | null;
  voters: number | null;
  dissent: string;
}>;

/** The minutes may be signed once they say all the law asks; what is signed is their content, by its hash. */
export const signMinutes = (jury: Jury, kept: readonly Kept[]) => {
  const to = jurySessionLife.next(jury.state, 'jury.sign_minutes');
  if (to === undefined) return refuse('rule', 'jury.sign.not_closed');
  const complete = minutesComplete(lawfulMinutes(jury, kept));
  if ('refusal' in complete) return complete;
  const hash = contentHash(jury, kept);
  return { change: { ...changeOf(jury, to, { files: kept.length, hash }), hash } };
};

const lawfulMinutes = (jury: Jury, kept: readonly Kept[]) => {
  const nameOf = (id: string | null) => jury.members.find((one) => one.personId === id)?.name ?? '';
  const numberOf = (id: string) => jury.files.find((file) => file.id === id)?.number ?? '';
  return {
    present: jury.members.filter((one) => one.presence === 'present' || one.presence === 'remote'),
    agenda: jury.files
      .filter((file) => file.state !== 'withdrawn' || kept.some((one) => one.applicationId === file.id))
      .map((file) => file.number),
    matters: kept.map((one) => ({
      number: numberOf(one.applicationId),
      direction: one.proposal,
      disagreements: one.dissent === '' ? [] : [{ member: '', words: one.dissent }],
      recused: recusedFor(jury, one.applicationId),
    })),
    mandates: jury.members
      .filter((one) => one.presence === 'represented')
      .map((one) => ({ giver: one.name, holder: nameOf(one.mandateTo) })),
  };
};

/** Names of who stepped aside from a file, as far as the minutes list them. */
export const recusedFor = (jury: Pick<Jury, 'members' | 'recusals'>, applicationId: string): readonly string[] =>
  leftFor({
    number: '',
    direction: '',
    recused: jury.recusals
      .filter((one) => one.applicationId === applicationId)
      .flatMap((one) => jury.members.find((member) => member.personId === one.personId)?.name ?? []),
  });

/** SHA-256 of what was signed: the session, who sat, and each deliberation, in a fixed order. */
const contentHash = (jury: Jury, kept: readonly Kept[]): string => {
  const sorted = <T extends Readonly<Record<K, string>>, K extends string>(rows: readonly T[], key: K) =>
    [...rows].sort((one, other) => (one[key] < other[key] ? -1 : 1));
  const content = [
    [jury.id, jury.meetsAt.toISOString(), jury.openedAt?.toISOString() ?? '', jury.place, jury.urgency],
    sorted(jury.members, 'personId').map((one) => [one.name, one.seat, one.quality, one.presence, one.mandateTo]),
    sorted(jury.recusals, 'applicationId').map((one) => [one.applicationId, one.personId]),
    sorted(kept, 'applicationId').map((one) => [
      one.applicationId,
      one.proposal,
      one.amountCents?.toString() ?? null,
      one.reasons,
      [one.votesFor, one.votesAgainst, one.abstentions, one.chairVote, one.voters],
      one.dissent,
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
};
