import { seesSome } from '#kernel/permission';
import { form, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { verifyingSentences } from '../body-words.ts';
import { VerificationPage, VerificationsPage } from '../pages/verification.tsx';
import { type WaitingCursor, waitingFor, waitingSheet } from '../queries/joining.ts';
import type { AccountSettings } from '../settings.ts';
import { enterCode, rejectMember, sendCode, verifyMember } from '../verify-member.ts';
import { organisationAgain } from './again.tsx';

/** `2026-01-31T10:00:00.000Z_uuid`, as it stands in an address; undefined when it is not one. */
const cursorOf = (typed: string | null): WaitingCursor | undefined => {
  const match = /^([0-9T:.Z-]{20,30})_([0-9a-f-]{36})$/.exec(typed ?? '');
  const since = match && new Date(match[1] as string);
  return since && !Number.isNaN(since.getTime()) ? { since, id: match[2] as string } : undefined;
};

const sheetAgain = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const sheet = await waitingSheet(reader, actor, params.id ?? '');
  return sheet && <VerificationPage sheet={sheet} problem={problem} />;
};

/** The desk verifies who registered a body; they may do it themselves with a code sent to its official address. */
export const verificationRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/verifications', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      const after = cursorOf(query.get('after'));
      const found = await waitingFor(reader, actor, after);
      return found && { found, isFirst: after === undefined, seesMergers: seesSome(actor, 'merger.see') };
    },
    view: (model) => <VerificationsPage {...model} />,
  }),
  page('/verifications/:id', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => waitingSheet(reader, actor, params.id ?? ''),
    view: (sheet) => <VerificationPage sheet={sheet} />,
  }),
  form('/verifications/:id/approval', {
    act: verifyMember,
    sentences: verifyingSentences,
    read: (fields, { id }) => ({ membershipId: id, checked: one(fields, 'checked') }),
    done: () => '/verifications',
    again: sheetAgain,
  }),
  form('/verifications/:id/rejection', {
    act: rejectMember,
    sentences: verifyingSentences,
    read: (fields, { id }) => ({ membershipId: id, reason: one(fields, 'reason') }),
    done: () => '/verifications',
    again: sheetAgain,
  }),
  form('/verifications/:id/codes', {
    act: sendCode(settings),
    sentences: verifyingSentences,
    read: (fields, { id }) => ({
      membershipId: id,
      address: one(fields, 'address'),
      source: one(fields, 'source'),
    }),
    done: (_change, { id }) => `/verifications/${id}`,
    again: sheetAgain,
  }),
  form('/organisations/:id/code', {
    act: enterCode,
    sentences: verifyingSentences,
    read: (fields, { id }) => ({ organisationId: id, code: one(fields, 'code') }),
    done: ({ facts }, { id }) => `/organisations/${id}${facts.answer === 'wrong' ? '?code=wrong' : ''}`,
    again: ({ reader, actor, params, at }, problem) => organisationAgain(reader, actor, params.id, at, problem),
  }),
];
