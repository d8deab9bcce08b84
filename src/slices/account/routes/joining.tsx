import type { Actor } from '#kernel/actor';
import { form, one, type Problem, page, type Route, type Seen, sentenceOf } from '#platform/web';
import { localPath } from '#platform/web/browser-marks';
import { isNewcomer } from '../account.ts';
import { acceptInvitation, declineInvitation, withdrawInvitation } from '../answer-invitation.ts';
import { approveRequest, askToJoin, claimSeat, refuseRequest } from '../ask-to-join.ts';
import { invitationSentences, joiningSentences } from '../body-words.ts';
import { followInvitation } from '../invitation.ts';
import { invite, resendInvitation } from '../invite.ts';
import { digitsOf } from '../law/siret-check.ts';
import { MEMBER_ROLES, mayManage } from '../organisation.ts';
import { InvitationClosedPage, InvitationPage, InvitePage } from '../pages/invitation.tsx';
import { AskToJoinPage } from '../pages/organisation-search.tsx';
import { invitationByToken, invitationFor } from '../queries/invitations.ts';
import { organisationOfRequest } from '../queries/joining.ts';
import { organisationCard, registeredName } from '../queries/organisations.ts';
import { type AccountSettings, providersOf } from '../settings.ts';
import { accountAgain, organisationAgain } from './again.tsx';

const inviteModel = async ({ reader, actor, params }: Seen) => {
  const id = params.id ?? '';
  return !mayManage(actor, id) ? undefined : organisationCard(reader, id);
};

const visitorOf = (actor: Actor | undefined, email: string) => {
  if (actor === undefined) return 'nobody' as const;
  if (actor.email !== email) return 'other' as const;
  return isNewcomer(actor) ? ('nameless' as const) : ('invited' as const);
};

/** Sending invitations, and what becomes of them on the page of the body. */
const invitingRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/organisations/:id/invitation', {
    access: 'signed-in',
    load: async (seen) => {
      const organisation = await inviteModel(seen);
      const role = seen.query.get('role') ?? '';
      const back = seen.query.get('back');
      return organisation && { organisation, role, back: back ? localPath(back) : '' };
    },
    view: ({ organisation, role, back }) => (
      <InvitePage organisation={organisation} wanted={MEMBER_ROLES.find((known) => known === role) ?? ''} back={back} />
    ),
  }),
  form('/organisations/:id/invitations', {
    act: invite(settings),
    sentences: invitationSentences,
    read: (fields, { id }) => ({
      organisationId: id,
      email: one(fields, 'email'),
      role: one(fields, 'role'),
      quality: one(fields, 'quality'),
      basis: one(fields, 'basis') || undefined,
      back: one(fields, 'back'),
      lang: one(fields, 'lang') || undefined,
    }),
    done: (_change, { id }, fields) => (one(fields, 'back') ? localPath(one(fields, 'back')) : `/organisations/${id}`),
    again: async (seen, problem) => {
      const organisation = await inviteModel(seen);
      const back = one(problem.fields, 'back');
      return organisation && <InvitePage organisation={organisation} wanted="" back={back} problem={problem} />;
    },
  }),
  form('/invitations/:id/resending', {
    act: resendInvitation(settings),
    sentences: invitationSentences,
    read: (_fields, { id }) => ({ invitationId: id }),
    done: (change) => `/organisations/${change.facts.organisationId}`,
    again: againOnBody,
  }),
  form('/invitations/:id/withdrawal', {
    act: withdrawInvitation,
    sentences: invitationSentences,
    read: (_fields, { id }) => ({ invitationId: id }),
    done: (change) => `/organisations/${change.facts.organisationId}`,
    again: againOnBody,
  }),
];

const againOnBody = async ({ reader, actor, params, at }: Seen, problem: Problem) => {
  const invitation = await invitationFor(reader, actor, params.id ?? '');
  return organisationAgain(reader, actor, invitation?.organisationId, at, problem);
};

/** Following the link of an invitation, and answering it. */
const answeringRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/invitation/:token', {
    access: 'public',
    load: async ({ reader, actor, params, at }) => {
      const token = params.token ?? '';
      const invitation = await invitationByToken(reader, token);
      const followed = followInvitation(invitation, at);
      if ('refusal' in followed) return { why: sentenceOf(invitationSentences, followed.refusal) };
      const providers = providersOf(settings);
      return invitation && { invitation, token, visitor: visitorOf(actor, invitation.email), providers };
    },
    view: (model) => ('why' in model ? <InvitationClosedPage why={model.why} /> : <InvitationPage {...model} />),
  }),
  form('/invitations/:id/acceptance', {
    act: acceptInvitation,
    sentences: invitationSentences,
    read: (_fields, { id }) => ({ invitationId: id }),
    done: ({ facts }) => (facts.back === '' ? `/organisations/${facts.organisationId}` : localPath(facts.back)),
    again: async (_seen, problem) => <InvitationClosedPage why={problem.message} />,
  }),
  form('/invitations/:id/refusal', {
    act: declineInvitation,
    sentences: invitationSentences,
    read: (_fields, { id }) => ({ invitationId: id }),
    done: () => '/account',
    again: async (_seen, problem) => <InvitationClosedPage why={problem.message} />,
  }),
];

const askAgain = async ({ reader }: Seen, problem: Problem) => {
  const siren = digitsOf(one(problem.fields, 'siren'));
  const name = await registeredName(reader, siren);
  return name === undefined ? undefined : <AskToJoinPage siren={siren} name={name} problem={problem} />;
};

const againOnRequest = async ({ reader, actor, params, at }: Seen, problem: Problem) =>
  organisationAgain(reader, actor, await organisationOfRequest(reader, params.id ?? ''), at, problem);

/** Asking to act for a body, and being let in or not. */
const askingRoutes = (settings: AccountSettings): readonly Route[] => [
  form('/join-requests', {
    act: askToJoin(settings),
    sentences: joiningSentences,
    read: (fields) => ({ siren: one(fields, 'siren'), note: one(fields, 'note') }),
    done: () => '/account',
    again: askAgain,
  }),
  form('/join-requests/:id/approval', {
    act: approveRequest,
    sentences: joiningSentences,
    read: (fields, { id }) => ({ requestId: id, role: one(fields, 'role') }),
    done: (change) => `/organisations/${change.facts.organisationId}`,
    again: againOnRequest,
  }),
  form('/join-requests/:id/refusal', {
    act: refuseRequest,
    sentences: joiningSentences,
    read: (fields, { id }) => ({ requestId: id, reason: one(fields, 'reason') }),
    done: (change) => `/organisations/${change.facts.organisationId}`,
    again: againOnRequest,
  }),
  form('/claimed-seats', {
    act: claimSeat(settings),
    sentences: joiningSentences,
    read: (fields) => ({ siren: one(fields, 'siren') }),
    done: (change) => `/organisations/${change.facts.organisationId}`,
    again: ({ reader, actor, at }, problem) => accountAgain(reader, actor, at, problem),
  }),
];

/** The ways to come to act for a body that is registered already. */
export const joiningRoutes = (settings: AccountSettings): readonly Route[] => [
  ...invitingRoutes(settings),
  ...answeringRoutes(settings),
  ...askingRoutes(settings),
];
