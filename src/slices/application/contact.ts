import { type Actor, memberAs, type Role } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import type { Application } from './application.ts';
import { applicationLife } from './life.ts';

/** At most so many files are handed over at once; the next ones are by doing it again. */
export const HANDED_MAX = 200;

/** The files of a body whose contact is one person, and who is to take them over. */
export type Handing = Readonly<{
  organisationId: string;
  files: readonly Pick<Application, 'id' | 'number' | 'state' | 'version'>[];
  /** Whether the person who takes over prepares or signs the files of the body. */
  isTakerMember: boolean;
}>;

export const mayHandOver = (actor: Actor, { organisationId }: Pick<Handing, 'organisationId'>): Role | undefined =>
  memberAs(actor, organisationId, 'applicant', 'signatory');

/** Hands the files of one person over to another: those that are over keep the contact they had. */
export const handOver = (handing: Handing, fromId: string, toId: string) => {
  if (!handing.isTakerMember) return refuse('rule', 'application.hand_over.not_a_member');
  const changes = handing.files.flatMap((file) => {
    const to = applicationLife.next(file.state, 'application.hand_over');
    if (to === undefined) return [];
    const { id: subjectId, state: from, version, number } = file;
    return [{ machine: applicationLife.name, subjectId, from, to, version, facts: { number, fromId, toId } }];
  });
  const [change, ...also] = changes;
  if (change === undefined || fromId === toId) return refuse('rule', 'application.hand_over.nothing');
  return { change: { ...change, files: changes }, also };
};
