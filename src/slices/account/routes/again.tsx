import type { Actor } from '#kernel/actor';
import type { Reader } from '#platform/read';
import type { Problem } from '#platform/web';
import { stands } from '../identity.ts';
import { mayManage } from '../organisation.ts';
import { AccountPage } from '../pages/account.tsx';
import { OrganisationPage } from '../pages/organisation.tsx';
import { ProvisionalPage } from '../pages/provisional.tsx';
import { openCorrectionOf } from '../queries/corrections.ts';
import { identitiesOf, wordsOf } from '../queries/identities.ts';
import { invitationsOf, invitationsTo } from '../queries/invitations.ts';
import { claimsOf, ownCode, requestsBy, requestsOf } from '../queries/joining.ts';
import { organisationCard, organisationFor } from '../queries/organisations.ts';

/** The page of a body as this person may see it: whole, or what is said to somebody who awaits verification. */
export const bodyModel = async (reader: Reader, actor: Actor, id: string, at: Date) => {
  const sheet = await organisationFor(reader, actor, id);
  if (sheet !== undefined) {
    const manages = sheet.mergedInto === null && mayManage(actor, id);
    const joining = manages
      ? { invitations: await invitationsOf(reader, id), requests: await requestsOf(reader, id) }
      : { invitations: [], requests: [] };
    return { isWhole: true as const, sheet, manages, selfId: actor.id, at, ...joining };
  }
  if (!actor.provisional?.some((member) => member.organisationId === id)) return undefined;
  const card = await organisationCard(reader, id);
  return card && { isWhole: false as const, card, code: await ownCode(reader, actor, id), wasWrong: false };
};
export type BodyModel = NonNullable<Awaited<ReturnType<typeof bodyModel>>>;

export const BodyPage = ({ model, problem }: { model: BodyModel; problem?: Problem | undefined }) =>
  model.isWhole ? (
    <OrganisationPage model={model} problem={problem} />
  ) : (
    <ProvisionalPage {...model} problem={problem} />
  );

/** The page of a body drawn again, with what stood in the way. */
export const organisationAgain = async (
  reader: Reader,
  actor: Actor,
  id: string | undefined,
  at: Date,
  problem: Problem,
) => {
  const model = id === undefined ? undefined : await bodyModel(reader, actor, id, at);
  return model && <BodyPage model={model} problem={problem} />;
};

/** Which providers know the person, where each identity places them, and whether none ever said for whom they work. */
const knownBy = async (reader: Reader, actor: Actor, at: Date) => {
  const words = await wordsOf(reader, actor);
  const identities = (await identitiesOf(reader, actor)).map((identity) => ({
    ...identity,
    sirets: words.filter((word) => word.identityId === identity.id && stands(word, at)).map(({ siret }) => siret),
  }));
  const isAgent = identities.some(({ provider }) => provider === 'proconnect');
  return { identities, isBodyUnknown: isAgent && words.length === 0 };
};

export const accountModel = async (reader: Reader, actor: Actor, at: Date) => ({
  actor,
  invitations: await invitationsTo(reader, actor, at),
  correction: await openCorrectionOf(reader, actor, at),
  requests: await requestsBy(reader, actor),
  claims: await claimsOf(reader, actor, at),
  ...(await knownBy(reader, actor, at)),
});
export const accountAgain = async (reader: Reader, actor: Actor, at: Date, problem: Problem) => (
  <AccountPage {...(await accountModel(reader, actor, at))} problem={problem} />
);
