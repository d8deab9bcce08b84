/** Who may act, and as what. The list follows the people of the product; see GLOSSARY.md. */
export const ROLES = [
  'applicant',
  'viewer',
  'signatory',
  'manager',
  'officer',
  'juror',
  'chair',
  'secretary',
  'trainer',
  'authority',
  'payer',
  'auditor',
  'administrator',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Where a role holds. A grant on the instance holds everywhere. */
export type Scope = Readonly<{ kind: 'instance' | 'programme' | 'call' | 'desk' | 'jury'; id?: string | undefined }>;

export type Grant = Readonly<{
  role: Role;
  scope: Scope;
  /** The person stood in for, when the role was delegated by somebody absent. */
  onBehalfOf?: string | undefined;
  /** The last day, when there is one. */
  endsOn?: string | undefined;
}>;

export type Membership = Readonly<{
  organisationId: string;
  organisationName: string;
  role: 'applicant' | 'signatory' | 'viewer';
  /** In what quality the person signs, e.g. « Maire ». Empty when the person never signs. */
  quality: string;
}>;

export type Mandated = Readonly<{
  id: string;
  /** The body represented, and the one that acts for it. */
  organisationId: string;
  organisationName: string;
  mandataryId: string;
  mandataryName: string;
  /** Nothing when it holds for every programme, or for one file. */
  programmeCode: string | null;
  /** Nothing when it holds for every call of the programme. */
  callCode: string | null;
  /** Whether it holds for one file only: the one that refers to it. */
  oneFile: boolean;
  /** Whether it covers signing too. */
  signs: boolean;
}>;

/** The person at the keyboard, with what they hold at the instant of the request. */
export type Actor = Readonly<{
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  grants: readonly Grant[];
  memberships: readonly Membership[];
  /** Whether they showed a second factor in this session, or their identity provider vouches for one. */
  vouched?: boolean;
  /** Bodies the person registered and is not verified for yet: enough to prepare files of one's own, and no more. */
  provisional?: readonly Membership[];
  /** Bodies for which one of the person's own bodies holds a mandate today. */
  mandates?: readonly Mandated[];
  /** Somebody of support sees the service as this person: they read, and nothing is written. */
  seenBy?: SeenBy;
}>;

/** Who looks, until when, and under which look the pages are noted. */
export type SeenBy = Readonly<{ lookId: string; viewer: Actor; endsAt: Date }>;

/** Who is at the keyboard: the person, or whoever sees the service as them. */
export const atKeyboard = (actor: Actor): Actor => actor.seenBy?.viewer ?? actor;

/** The worker acting on a reaction. */
export const SYSTEM: Actor = {
  id: '00000000-0000-4000-8000-000000000000',
  givenName: 'Lauréat',
  familyName: '',
  email: '',
  grants: [{ role: 'system', scope: { kind: 'instance' } }],
  memberships: [],
  vouched: true,
};

/**
 * The role as which the actor may act, when it holds on the instance or on one of the scopes given.
 * @returns the role, so that the journal records it, or undefined
 */
export const holds = (actor: Actor, role: Role, ...scopes: readonly Scope[]): Role | undefined =>
  holding(actor, role, ...scopes)?.role;

/** What gives the role there: the person's own grant before one they were delegated. */
export const holding = (actor: Actor, role: Role, ...scopes: readonly Scope[]): Grant | undefined =>
  holdingWhere(
    actor,
    role,
    ({ kind, id }) => kind === 'instance' || scopes.some((one) => one.kind === kind && one.id === id),
  );

/** The same, where the scope of the grant is one that counts. */
export const holdingWhere = (actor: Actor, role: Role, counts: (scope: Scope) => boolean): Grant | undefined =>
  ownFirst(actor.grants, (grant) => (grant.role === role && counts(grant.scope) ? grant : undefined));

/** The first found that is one's own, else the first that was lent. It stops there: every page asks this hundreds of times. */
export const ownFirst = <Place, Found extends Readonly<{ onBehalfOf?: string | undefined }>>(
  places: readonly Place[],
  find: (place: Place) => Found | undefined,
): Found | undefined => {
  let lent: Found | undefined;
  for (const place of places) {
    const found = find(place);
    if (found !== undefined && found.onBehalfOf === undefined) return found;
    lent ??= found;
  }
  return lent;
};

/** The person at the keyboard and those they stand in for: what one of them had to do with a thing binds them all. */
export const peopleBehind = (actor: Actor): readonly string[] => [
  ...new Set([actor.id, ...actor.grants.flatMap((grant) => grant.onBehalfOf ?? [])]),
];

/** Whether the actor holds the role on any scope: for menus, never for a permission. */
export const holdsSomewhere = (actor: Actor, role: Role): boolean => actor.grants.some((grant) => grant.role === role);

/** The role of the actor within an organisation, if it is one of those asked. */
export const memberAs = (
  actor: Actor,
  organisationId: string,
  ...roles: readonly Membership['role'][]
): Role | undefined =>
  actor.memberships.find((member) => member.organisationId === organisationId && roles.includes(member.role))?.role;

/** Who prepares files for a body: those who act for it, and whoever registered it and awaits verification. */
export const preparesFor = (actor: Actor, organisationId: string): Role | undefined =>
  memberAs(actor, organisationId, 'applicant', 'signatory') ??
  (actor.provisional?.some((member) => member.organisationId === organisationId) ? 'applicant' : undefined);

/** The mandate by which the actor opens files of a body in a call, if there is one: one for a single file opens none. */
export const mandateFor = (
  actor: Actor,
  organisationId: string,
  call: Readonly<{ programmeCode: string; callCode: string }>,
): Mandated | undefined => actor.mandates?.find((one) => one.organisationId === organisationId && opensIn(one, call));

/** Whether a mandate lets files be opened in this call. */
export const opensIn = (
  { programmeCode, callCode, oneFile }: Mandated,
  call: Readonly<{ programmeCode: string; callCode: string }>,
): boolean =>
  !oneFile &&
  (programmeCode === null || programmeCode === call.programmeCode) &&
  (callCode === null || callCode === call.callCode);

/** Who signs for the body of a file: its signatories, and those of the body whose mandate on it covers signing. */
export const signsFile = (actor: Actor, file: Omit<FileOfBody, 'openedBy'>): Role | undefined =>
  memberAs(actor, file.organisationId, 'signatory') ??
  actor.mandates
    ?.filter(({ id, signs }) => id === file.mandateId && signs)
    .map(({ mandataryId }) => memberAs(actor, mandataryId, 'signatory'))
    .find((role) => role !== undefined);

export type FileOfBody = Readonly<{ organisationId: string; openedBy: string; mandateId: string | null }>;

/** Who prepares and submits this file: those who act for the body, or for the body that opened it by mandate. */
export const submitsFile = (actor: Actor, file: FileOfBody): Role | undefined =>
  memberAs(actor, file.organisationId, 'applicant', 'signatory') ??
  (actor.mandates?.some(({ id }) => id === file.mandateId) ? 'applicant' : undefined);

/** Who prepares this file: the same, and while unverified whoever opened it. */
export const preparesFile = (actor: Actor, file: FileOfBody): Role | undefined =>
  submitsFile(actor, file) ?? (file.openedBy === actor.id ? preparesFor(actor, file.organisationId) : undefined);

export const fullName = (person: { givenName: string; familyName: string }): string =>
  `${person.givenName} ${person.familyName}`.trim();
