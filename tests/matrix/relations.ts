import type { Role } from '#kernel/actor';
import type { Ground, Right } from '#kernel/grounds';
import { RIGHTS } from '#kernel/rights';
import { SEPARATIONS } from '#kernel/separations';
import type { Who } from './people.ts';

/**
 * What each person is to the things of the scenario, said again here in words of the rights table, so that the cells
 * follow from the table and not from the code that reads it.
 */
type Relation = Readonly<{
  /** A role, and whether it holds on the whole service, on the programme, on a desk of the file, or elsewhere. */
  grant?: readonly [Role, 'instance' | 'programme' | 'desk' | 'elsewhere'];
  /** In the very body. */
  member?: readonly Role[];
  /** By a mandate for the file 2. */
  acting?: Role;
  seat?: Role;
  /** Interests are declared: the seat counts on files too. */
  declared?: true;
  recused?: true;
  /** Gives the training. */
  trains?: true;
  /** Sits in the committee of the call that takes needs. */
  committee?: true;
}>;

export const RELATIONS: Readonly<Partial<Record<Who, Relation>>> = {
  ada: { member: ['applicant'], acting: 'applicant' },
  bo: { member: ['signatory'], acting: 'signatory' },
  viewer: { member: ['viewer'] },
  mandated: { acting: 'applicant' },
  chen: { grant: ['officer', 'programme'] },
  desk35: { grant: ['officer', 'desk'] },
  region: { grant: ['officer', 'desk'] },
  desk29: { grant: ['officer', 'elsewhere'] },
  standin: { grant: ['officer', 'programme'] },
  dina: { grant: ['manager', 'programme'] },
  ivo: { grant: ['authority', 'programme'] },
  jo: { grant: ['payer', 'programme'] },
  officer2: { grant: ['officer', 'elsewhere'] },
  manager2: { grant: ['manager', 'elsewhere'] },
  authority2: { grant: ['authority', 'elsewhere'] },
  payer2: { grant: ['payer', 'elsewhere'] },
  emil: { seat: 'chair', declared: true },
  fatou: { seat: 'juror', declared: true },
  blind: { seat: 'juror', declared: true },
  undeclared: { seat: 'juror' },
  gus: { seat: 'juror', declared: true, recused: true },
  hana: { seat: 'secretary', declared: true },
  juror2: { trains: true, committee: true },
  lena: { grant: ['auditor', 'instance'] },
  max: { grant: ['administrator', 'instance'] },
};

const WITHOUT_A_NAME: readonly Who[] = ['visitor', 'newcomer', 'gone'];

/** The grounds on which a role given there counts. */
const REACHES = {
  instance: ['instance', 'programme', 'call', 'desk', 'somewhere'],
  programme: ['programme', 'call', 'desk', 'somewhere'],
  desk: ['desk', 'somewhere'],
  elsewhere: ['somewhere'],
} as const;

/** What the thing of a form is, where the words of the table need it said. */
type About = Readonly<{
  /** Whose the thing is; where the address names nothing, each one's own. */
  own?: readonly Who[];
  /** Who acts for the body in this matter, where it is not about the file 2. */
  acting?: readonly Who[];
  /** Of which body it is, where it is not Ada's: those who act for it. */
  members?: readonly Who[];
  /** Of those whom the table lets through, who comes by this door. */
  only?: readonly Who[];
}>;

const ABOUT: Readonly<Record<string, About>> = {
  // By this door one says one's own name; administrators register others by no page.
  '/registration/:back': { own: ['newcomer'], only: ['newcomer'] },
  // The role asked for holds on the whole service, where a manager has no say.
  '/people/:id/roles': { only: ['max'] },
  // A manager withdraws what they gave from their own page, which is another door.
  '/role-grants/:id/withdrawal': { only: ['max'] },
  '/memberships/:id/end': { own: ['ada'] },
  '/organisations/:id/code': { own: ['unverified'] },
  '/organisations/:id/departure': { own: ['ada', 'bo', 'viewer'] },
  '/account/rights/delegations': { own: ['ivo'] },
  // A mandate for one file opens no other; a seat that is not verified yet is enough to begin one.
  '/rounds/:id/application': { acting: ['ada', 'bo', 'unverified'] },
  // The group is that of file 1, on which nobody has a mandate.
  '/applications/:id/partners': { acting: ['ada', 'bo'] },
  '/applications/:id/partners/:partner/removal': { acting: ['ada', 'bo'] },
  '/applications/:id/partners/:partner/reminder': { acting: ['ada', 'bo'] },
  // Each answers for their own body.
  '/applications/:id/partners/:partner/attestation': { members: ['other'] },
  '/applications/:id/partners/:partner/refusal': { members: ['other'] },
  // A mandate for one file takes up no other.
  '/applications/:id/taking-up': { acting: ['ada', 'bo'] },
  // The file whose service is visited is at the national desk, where the desk of a département has no say.
  '/desk/:id/visits': { only: ['chen', 'standin'] },
  '/desk/:id/confirmation': { only: ['chen', 'standin'] },
  '/desk/:id/queue': { only: ['chen', 'standin'] },
  // At this door the body asks for a visit; the officer has another.
  '/applications/:id/visits': { only: ['ada', 'bo'] },
  '/mandates/:id/end': { acting: ['mandated'] },
  '/invitations/:id/acceptance': { own: ['expired'] },
  '/invitations/:id/refusal': { own: ['expired'] },
  '/erasure-requests/:id/withdrawal': { own: ['viewer'] },
  '/email-corrections/:id/objection': { own: ['gus'] },
  '/account/support/consents/:id/withdrawal': { own: ['viewer'] },
  '/account/rights/delegations/:id/end': { own: ['chen', 'standin'] },
  // What is one's own is asked of the row, beside the table: another's session or identity is not there.
  '/account/sessions/:id/end': { only: ['ada'] },
  '/account/identities/:id/removal': { only: ['ada'] },
  // Needs are brought together at the national desk, where the desk of a département has no say.
  '/needs/near/together': { only: ['chen', 'standin'] },
  '/needs/near/apart': { only: ['chen', 'standin'] },
  '/needs/:id/separation': { only: ['chen', 'standin'] },
  // The mailbox registered is theirs.
  '/registrations/:id/withdrawal': { own: ['mandated'] },
  '/registrations/:id/satisfaction': { own: ['mandated'] },
  // The provider named the body of this person alone.
  '/claimed-seats': { only: ['juror2'] },
};

/** Who is heard there is asked by `src/slices/path/path.http.test.ts`. */
const NOT_IN_STAGES = 'no file of the scenario is of a call in stages';

/** Forms about a thing that the scenario does not hold, or that asks more than a right: nobody is heard. */
export const NOBODY_HEARD: Readonly<Record<string, string>> = {
  '/account/factors/:id/removal': 'nobody has a second factor',
  '/applications/:id/measure/taking': NOT_IN_STAGES,
  '/applications/:id/measure/:theme': NOT_IN_STAGES,
  '/applications/:id/deliverables/:code': NOT_IN_STAGES,
  '/applications/:id/deliverables/:code/delivery': NOT_IN_STAGES,
  '/applications/:id/next-stage': NOT_IN_STAGES,
  '/applications/:id/closing/taking': NOT_IN_STAGES,
  '/applications/:id/closing/:theme': NOT_IN_STAGES,
  '/deliverables/:id/approval': NOT_IN_STAGES,
  '/deliverables/:id/return': NOT_IN_STAGES,
  '/account/support/looks/:id/end': 'nobody is seen',
  '/support/looks/:id/end': 'nobody is seen',
  '/email-corrections/confirmation/:token': 'a letter is known to whoever received it',
  '/email-corrections/objection/:token': 'a letter is known to whoever received it',
};

/** Whether the table of rights lets this person through the form at this path, given what they are to the thing. */
export const granted = (name: keyof typeof RIGHTS, who: Who, path: string): boolean => {
  const right: Right = RIGHTS[name];
  const { grant, member = [], acting, seat, declared, recused, trains, committee }: Relation = RELATIONS[who] ?? {};
  const about = ABOUT[path] ?? {};
  const isNamed = !WITHOUT_A_NAME.includes(who);
  const isOnFile = path.includes(':application');
  const isOwn = about.own?.includes(who) ?? (isNamed && !path.includes(':id'));
  const roles: readonly Role[] =
    about.members === undefined ? member : about.members.includes(who) ? ['applicant'] : [];
  const acts = about.acting === undefined ? acting !== undefined : about.acting.includes(who);
  const holds = (ground: Ground, role: Role | undefined) =>
    role !== undefined && right[ground]?.includes(role) === true;
  if (about.only?.includes(who) === false) return false;
  if (recused && isOnFile && right.not?.some((one) => SEPARATIONS[one].hides)) return false;
  return (
    right.anyone !== undefined ||
    (right.person !== undefined && isNamed) ||
    (right.self !== undefined && isOwn) ||
    roles.some((role) => holds('organisation', role)) ||
    (acts && holds('acting', acting ?? 'applicant')) ||
    ((declared || !isOnFile) && holds('jury', seat)) ||
    (trains === true && holds('training', 'trainer')) ||
    (committee === true && holds('call', 'juror')) ||
    (grant !== undefined && REACHES[grant[1]].some((ground) => holds(ground, grant[0])))
  );
};
