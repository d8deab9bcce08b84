import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/period';
import { type CodesOf, refuse } from '#kernel/refusal';
import { answerDue, mayExtend } from './law/answer-due.ts';
import { type Traces, whatStays } from './law/erasure.ts';
import { erasureRequestLife, retentionRunLife } from './life.ts';

/** What still binds somebody: nobody is erased in the middle of a duty that others count on. */
export type Duties = Readonly<{
  /** Roles held today or later, given or lent. */
  roles: number;
  /** Sessions of a jury whose minutes are not signed. */
  juries: number;
  /** Trainings to come which they give, or in which they hold a place. */
  trainings: number;
  /** Files under way of which they are the contact, or a draft they opened. */
  files: readonly string[];
  /** Bodies with a file under way for which nobody else signs, or nobody else acts. */
  signsAlone: readonly string[];
  actsAlone: readonly string[];
}>;

/** What has to be done first, in the order in which it is told. */
export const standingDuty = (duties: Duties) => {
  const { roles, juries, trainings, files, signsAlone, actsAlone } = duties;
  if (roles > 0) return refuse('rule', 'privacy.erasure.holds_role', { roles });
  if (juries > 0) return refuse('rule', 'privacy.erasure.sits_in_jury');
  if (trainings > 0) return refuse('rule', 'privacy.erasure.in_training');
  if (files.length > 0) return refuse('rule', 'privacy.erasure.is_contact', { files: files.slice(0, 10).join(', ') });
  if (actsAlone[0] !== undefined) return refuse('rule', 'privacy.erasure.last_member', { name: actsAlone[0] });
  if (signsAlone[0] !== undefined) return refuse('rule', 'privacy.erasure.last_signatory', { name: signsAlone[0] });
  return { free: true as const };
};

/** @param openRequest the request that awaits an answer, if there is one */
export const askErasure = (duties: Duties, openRequest: { id: string } | undefined, newId: () => string) => {
  if (openRequest !== undefined) return refuse('rule', 'privacy.ask_erasure.already_asked');
  const standing = standingDuty(duties);
  if ('refusal' in standing) return standing;
  return {
    change: { machine: erasureRequestLife.name, subjectId: newId(), from: 'none', to: 'asked', facts: {} },
  };
};

export type Request = Readonly<{
  id: string;
  personId: string;
  state: keyof typeof erasureRequestLife.table;
  version: number;
}>;

export const answerRequest = (
  request: Request,
  act: 'privacy.withdraw_erasure' | 'privacy.refuse_erasure' | 'privacy.extend_answer',
  facts: Readonly<Record<string, string>> = {},
) => {
  const to = erasureRequestLife.next(request.state, act);
  if (to === undefined) return refuse('rule', 'privacy.erasure.already_answered');
  const { id: subjectId, state: from, version } = request;
  return { change: { machine: erasureRequestLife.name, subjectId, from, to, version, facts } };
};

/** With the day it was asked, and whether the person was told already that the answer takes longer. */
export type Asked = Request & Readonly<{ askedOn: Day; isExtended: boolean }>;

/** The answer takes two months more: told once, within the first month. */
export const extendAnswer = (request: Asked, today: Day) => {
  const answered = answerRequest(request, 'privacy.extend_answer');
  if ('refusal' in answered) return answered;
  if (request.isExtended) return refuse('rule', 'privacy.extend_answer.already_extended');
  if (!mayExtend(request.askedOn, today)) {
    return refuse('rule', 'privacy.extend_answer.month_over', { due: answerDue(request.askedOn, false) });
  }
  return { change: { ...answered.change, facts: { due: answerDue(request.askedOn, true) } } };
};

/** A row that erasure changes, or takes the state of. */
export type Touched = Readonly<{ machine: string; id: string; from: string; to: string }>;

export type Subject = Readonly<{
  id: string;
  state: string;
  version: number;
  duties: Duties;
  traces: Traces;
  request: Request | undefined;
  /** Memberships, factors, requests and invitations that lose what names the person. */
  touched: readonly Touched[];
}>;

/**
 * Erases somebody: their name becomes a number, their address and all that opens a door go. What the law keeps stays under
 * the number. Nobody does so to themselves, nor while others count on them.
 */
export const erasePerson = (subject: Subject, actor: Actor) => {
  if (subject.id === actor.id) return refuse('rule', 'privacy.erase_person.oneself');
  if (subject.state === 'erased') return refuse('rule', 'privacy.erase_person.already_erased');
  const standing = standingDuty(subject.duties);
  if ('refusal' in standing) return standing;
  const { outcome, kept } = whatStays(subject.traces);
  const act = 'privacy.erase_person' as const;
  const facts = { personId: subject.id };
  const { request } = subject;
  return {
    change: {
      act,
      machine: 'person',
      subjectId: subject.id,
      from: subject.state,
      to: 'erased' as const,
      version: subject.version,
      facts: { outcome, kept: kept.join(' ') },
    },
    also: [
      ...subject.touched.map(({ machine, id, from, to }) => ({ act, machine, subjectId: id, from, to, facts })),
      ...(request === undefined
        ? []
        : [
            {
              act,
              machine: erasureRequestLife.name,
              subjectId: request.id,
              from: request.state,
              to: 'carried_out',
              facts,
            },
          ]),
    ],
  };
};

/** A day of the clock: what was done is counted in the journal, person by person nothing is named. */
export const applyRetention = (
  counts: Readonly<Record<string, number>>,
  invitations: readonly Readonly<{ id: string; state: string }>[],
  newId: () => string,
) => {
  const act = 'privacy.apply_retention' as const;
  return {
    change: { act, machine: retentionRunLife.name, subjectId: newId(), from: 'none', to: 'done', facts: counts },
    also: invitations.map(({ id, state }) => ({
      act,
      machine: 'invitation',
      subjectId: id,
      from: state,
      to: 'forgotten',
      facts: {},
    })),
  };
};

export type PrivacyCodes = CodesOf<typeof askErasure | typeof answerRequest | typeof extendAnswer | typeof erasePerson>;
