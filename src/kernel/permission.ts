import { type Actor, type Grant, holdingWhere, memberAs, ownFirst, type Role, type Scope } from './actor.ts';
import { GROUNDS, type Ground, type Right } from './grounds.ts';
import type { Refusal } from './refusal.ts';
import { type ActName, RIGHTS } from './rights.ts';
import { SEEING, type SeeName } from './seeing.ts';
import { SEPARATIONS, type Separation } from './separations.ts';

/** Where a thing lies: every scope that contains it, and what the person is to it. */
export type Place = Readonly<{
  programmeId?: string | undefined;
  callId?: string | undefined;
  /** Desks that answer for it, as `desksOf` names them. */
  desks?: readonly string[] | undefined;
  organisationId?: string | undefined;
  /** As what the person sits in this very session of the jury, or gives this very training. */
  seat?: Role | undefined;
  /** As what the person acts for the organisation, of it or not. */
  acting?: Role | undefined;
  /** As what it is the person's own. */
  own?: Role | undefined;
}>;

/** As what a person acts, and for whom when they stand in for somebody; or why not, in words; or nothing at all. */
export type Permission = Role | Standing | Readonly<{ refusal: Refusal }> | undefined;
export type Standing = Readonly<{ role: Role; onBehalfOf?: string | undefined }>;

type SeparationsOf<A extends ActName> = (typeof RIGHTS)[A] extends { not: readonly (infer S)[] } ? S : never;
/** Which of the duties an act asks about a person has had with the thing: asked for by the types, never left out. */
export type Had<A extends ActName> = [SeparationsOf<A>] extends [never]
  ? unknown
  : Readonly<{ had(personId: string): Readonly<Record<SeparationsOf<A> & Separation, boolean>> }>;

/** The permission of an act, from its row. @param about where the subject lies, and what the actor had to do with it */
export const allow =
  <const A extends ActName, S, I>(name: A, about: (subject: S, actor: Actor, input: I) => Place & Had<A>) =>
  (actor: Actor, subject: S, input: I): Permission =>
    permissionOn(RIGHTS[name], actor, about(subject, actor, input));

/** The same for working paper, which is permitted or not, and which visitors may ask for. */
export const allowPaper =
  <const A extends ActName, S, I>(name: A, about: (subject: S, actor: Actor, input: I) => Place) =>
  (actor: Actor | undefined, subject: S, input: I): boolean => {
    const right: Right = RIGHTS[name];
    if (actor === undefined) return right.anyone !== undefined;
    return permissionOn(right, actor, about(subject, actor, input)) !== undefined;
  };

type Asked = Place & Readonly<{ had?: (personId: string) => Readonly<Partial<Record<Separation, boolean>>> }>;

export const permissionOn = (right: Right, actor: Actor, place: Asked): Permission => {
  const standing = standingOn(right, actor, place);
  if (standing === undefined) return undefined;
  const people = standing.onBehalfOf === undefined ? [actor.id] : [actor.id, standing.onBehalfOf];
  const broken = (right.not ?? []).filter((one) => people.some((id) => place.had?.(id)[one] === true));
  if (broken.some((one) => SEPARATIONS[one].hides)) return undefined;
  if (broken[0] !== undefined) return { refusal: { kind: 'rule', code: `rights.${broken[0]}` } };
  return standing.onBehalfOf === undefined ? standing.role : standing;
};

/** By what a person may, separations left aside: one's own right first, then that of a person they stand in for. */
export const standingOn = (right: Right, actor: Actor, place: Place): Standing | undefined =>
  ownFirst(GROUNDS, (ground) => {
    const roles = right[ground];
    return roles && onGround(ground, roles, actor, place);
  });

const onGround = (ground: Ground, roles: readonly Role[], actor: Actor, place: Place): Standing | undefined => {
  if (ground === 'anyone') return { role: 'applicant' };
  if (ground === 'person') return hasName(actor) && roles[0] !== undefined ? { role: roles[0] } : undefined;
  if (ground === 'self') return asOneOf(roles, place.own);
  if (ground === 'jury' || ground === 'training') return asOneOf(roles, place.seat);
  if (ground === 'acting') return asOneOf(roles, place.acting);
  if (ground === 'organisation') {
    const members = roles.filter((role) => role === 'applicant' || role === 'signatory' || role === 'viewer');
    return asOneOf(
      roles,
      place.organisationId === undefined ? undefined : memberAs(actor, place.organisationId, ...members),
    );
  }
  const counts = ground === 'somewhere' ? () => true : containing(ground, place);
  const grant = ownFirst(roles, (role) => holdingWhere(actor, role, counts));
  return grant && { role: grant.role, onBehalfOf: grant.onBehalfOf };
};

/** Whether a scope contains the thing, the roles counting on that ground. */
const containing = (ground: Ground, place: Place): ((scope: Scope) => boolean) => {
  const scopes = scopesOn(ground, place);
  return ({ kind, id }) => kind === 'instance' || scopes.some((one) => one.kind === kind && one.id === id);
};

const hasName = (actor: Actor): boolean => actor.givenName !== '' || actor.familyName !== '';
const asOneOf = (roles: readonly Role[], role: Role | undefined): Standing | undefined =>
  role !== undefined && roles.includes(role) ? { role } : undefined;

const NESTED = ['instance', 'programme', 'call', 'desk'] as const;

/** The scopes that contain a thing, from the widest down to the kind on which the role counts. */
export const scopesOn = (ground: Ground, place: Place): readonly Scope[] => {
  const kinds = NESTED.slice(0, NESTED.indexOf(ground as (typeof NESTED)[number]) + 1);
  const ids: Readonly<Record<(typeof NESTED)[number], readonly (string | undefined)[]>> = {
    instance: [],
    programme: [place.programmeId],
    call: [place.callId],
    desk: place.desks ?? [],
  };
  return kinds.flatMap((kind) => ids[kind].flatMap((id) => (id === undefined ? [] : [{ kind, id }])));
};

/**
 * The desks that answer for a file: the one that has it, and that of the région around its département.
 * @param desk the desk that has the file: `programme/departement:68`, or `programme/` and a desk of the programme
 * @param region INSEE code of the région of that département
 */
export const desksOf = (desk: string | null, region: string | null): readonly string[] => {
  if (desk === null) return [];
  const [programmeId = ''] = desk.split('/');
  return region === null ? [desk] : [desk, `${programmeId}/region:${region}`];
};

/** The territory of a desk, `departement:68`; undefined for a desk that its programme names. */
export const territoryOfDesk = (desk: string | null): string | undefined => {
  const code = desk?.split('/')[1] ?? '';
  return /^(departement|region):/.test(code) ? code : undefined;
};

/** Where a person reads, for the filters of lists. */
export type Reach = Readonly<{
  everywhere: boolean;
  programmes: readonly string[];
  calls: readonly string[];
  desks: readonly string[];
}>;

export const reachOf = (actor: Actor, name: SeeName): Reach => {
  const scopes = grantsFor(actor, SEEING[name]).map((grant) => grant.scope);
  const ids = (kind: Scope['kind']) => scopes.flatMap((scope) => (scope.kind === kind && scope.id ? [scope.id] : []));
  return {
    everywhere: scopes.some((scope) => scope.kind === 'instance'),
    programmes: ids('programme'),
    calls: ids('call'),
    desks: ids('desk'),
  };
};

/** Whether there is anything to read for this person by a role given: opens a menu and a page, not a thing. */
export const seesSome = (actor: Actor, name: SeeName): boolean => grantsFor(actor, SEEING[name]).length > 0;

const grantsFor = (actor: Actor, right: Right): readonly Grant[] => {
  const counts = ({ role, scope }: Grant): boolean =>
    scope.kind === 'jury'
      ? right.jury?.includes(role) === true
      : right.somewhere?.includes(role) === true ||
        NESTED.slice(NESTED.indexOf(scope.kind)).some((ground) => right[ground]?.includes(role));
  return actor.grants.filter(counts);
};
