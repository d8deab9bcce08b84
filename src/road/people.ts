import { sql } from 'kysely';
import { type Actor, type Grant, SYSTEM } from '#kernel/actor';
import { rows } from '#platform/read';
import { giveRole, joinOrganisation, registerOrganisation, registerPerson, verifyMember } from '#slices/account';
import { type Body, siretOf } from './bodies.ts';
import { chance } from './random.ts';
import { does, type Turn, type World } from './world.ts';

/** People of the programme: who they are and what they do. Every one is invented. */
export const STAFF = [
  { key: 'officer', givenName: 'Chen', familyName: 'Leroy', role: 'officer', told: 'instruction' },
  {
    key: 'desk-officer',
    givenName: 'Noa',
    familyName: 'Vidal',
    role: 'officer',
    atDesk: true,
    told: 'instruction d’un guichet territorial',
  },
  { key: 'manager', givenName: 'Dina', familyName: 'Haddad', role: 'manager', told: 'gestion du programme' },
  {
    key: 'chair',
    givenName: 'Emil',
    familyName: 'Garnier',
    seat: 'chair',
    quality: 'Conseiller maître honoraire',
    told: 'présidence du jury',
  },
  {
    key: 'juror-1',
    givenName: 'Fatou',
    familyName: 'Diallo',
    seat: 'member',
    quality: 'Directrice de l’innovation publique',
    told: 'jury',
  },
  {
    key: 'juror-2',
    givenName: 'Gus',
    familyName: 'Perrin',
    seat: 'member',
    quality: 'Professeur des universités',
    told: 'jury',
  },
  {
    key: 'juror-3',
    givenName: 'Inès',
    familyName: 'Caron',
    seat: 'member',
    quality: 'Représentante des collectivités',
    told: 'jury',
  },
  {
    key: 'secretary',
    givenName: 'Hana',
    familyName: 'Novak',
    seat: 'secretary',
    quality: 'Secrétaire du jury',
    told: 'secrétariat du jury',
  },
  {
    key: 'authority',
    givenName: 'Ivo',
    familyName: 'Marchand',
    role: 'authority',
    told: 'décision et signature pour l’État',
  },
  { key: 'payer-1', givenName: 'Jo', familyName: 'Bertin', role: 'payer', told: 'paiement (certifie)' },
  { key: 'payer-2', givenName: 'Kim', familyName: 'Tran', role: 'payer', told: 'paiement (ordonnance)' },
  {
    key: 'trainer',
    givenName: 'Noé',
    familyName: 'Vidal',
    quality: 'Formateur en sécurité numérique',
    told: 'formation des agents',
  },
  { key: 'administrator', givenName: 'Max', familyName: 'Roussel', role: 'administrator', told: 'administration' },
  { key: 'auditor', givenName: 'Lena', familyName: 'Faure', role: 'auditor', told: 'contrôle' },
] as const;
export type StaffKey = (typeof STAFF)[number]['key'];
export type Staff = Readonly<Record<StaffKey, Actor>>;
export const JURORS: readonly StaffKey[] = ['chair', 'juror-1', 'juror-2', 'juror-3'];

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
/** `.example` is reserved for examples: no such address will ever exist. */
export const emailOf = (givenName: string, familyName: string, host = 'etat'): string =>
  `${plain(givenName)}.${plain(familyName)}@${host}.example`;

/** The person as the web would see them: names, roles and bodies, read from the database. */
export const actorOf = async (world: World, personId: string): Promise<Actor> => {
  type Row = Omit<Actor, 'grants'> & {
    grants: readonly { role: Grant['role']; kind: Grant['scope']['kind']; id: string | null }[];
  };
  const [row] = await rows<Row>(
    world.reader,
    sql`select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email,
          coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'kind', h.scope_kind,
              'id', h.scope_id || coalesce('/' || h.scope_desk, '')))
            from held_role h where h.person_id = p.id), '[]') as grants,
          coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name,
              'role', m.role, 'quality', m.quality))
            from membership m join organisation o on o.id = m.organisation_id
            where m.person_id = p.id and m.state = 'active'), '[]') as memberships
        from person p where p.id = ${personId}`,
  );
  if (row === undefined) throw new Error(`there is no person ${personId}`);
  return { ...row, grants: row.grants.map(({ role, kind, id }) => ({ role, scope: { kind, id: id ?? undefined } })) };
};

const register = async (world: World, names: readonly [string, string, string?], at: Date): Promise<string> => {
  const [givenName, familyName, host] = names;
  const email = emailOf(givenName, familyName, host);
  const person = { email, givenName, familyName, isFictitious: true };
  return (await does(world, registerPerson, person, { actor: SYSTEM, at, request: `play:person:${email}` })).subjectId;
};

/**
 * Registers the staff once for the instance, and gives each their role on this programme.
 * @param desk the territorial desk of one of them, where the programme has some
 */
export const registerStaff = async (
  world: World,
  programmeId: string,
  desk: string | undefined,
  at: Date,
): Promise<Staff> => {
  const staff: [StaffKey, Actor][] = [];
  for (const one of STAFF) {
    const id = await register(world, [one.givenName, one.familyName], at);
    if ('atDesk' in one) {
      if (desk !== undefined) await giveStaffRole(world, id, one.role, { programmeId, desk }, at);
    } else if ('role' in one) await giveStaffRole(world, id, one.role, { programmeId }, at);
    staff.push([one.key, await actorOf(world, id)]);
  }
  return Object.fromEntries(staff) as Staff;
};

const giveStaffRole = async (
  world: World,
  personId: string,
  role: string,
  { programmeId, desk }: Readonly<{ programmeId: string; desk?: string }>,
  at: Date,
): Promise<void> => {
  const everywhere = role === 'auditor' || role === 'administrator';
  const inProgramme = {
    scopeKind: desk === undefined ? 'programme' : 'desk',
    scopeId: programmeId,
    ...(desk && { desk }),
  };
  const scope = everywhere ? { scopeKind: 'instance' } : inProgramme;
  const offer = {
    personId,
    role,
    ...scope,
    startsOn: at.toISOString().slice(0, 10),
    reason: 'Distribution des rôles (données fictives)',
  };
  const request = `play:role:${personId}:${role}:${everywhere ? 'instance' : programmeId}`;
  await does(world, giveRole, offer, { actor: SYSTEM, at, request });
};

/** A body with the people who act for it: who prepares its files, who signs. They may be one person. */
export type Applicant = Readonly<{
  body: Body;
  organisationId: string;
  applicant: Actor;
  signatory: Actor;
  quality: string;
}>;

const GIVEN = [
  'Alix',
  'Camille',
  'Claude',
  'Dominique',
  'Éloïse',
  'Farid',
  'Gaëlle',
  'Hugo',
  'Jeanne',
  'Karim',
  'Léa',
  'Malo',
  'Nadia',
  'Olivier',
  'Paula',
  'Rachid',
  'Sacha',
  'Théo',
  'Yasmine',
  'Zoé',
];
const FAMILY = [
  'Aubry',
  'Benali',
  'Chevalier',
  'Dufour',
  'Estève',
  'Fontaine',
  'Guérin',
  'Hamon',
  'Jolivet',
  'Kermarrec',
  'Lacombe',
  'Meunier',
  'Nguyen',
  'Olivier',
  'Pasquier',
  'Quéré',
  'Rivière',
  'Simonet',
  'Texier',
  'Vasseur',
];

/** An agent of a body, named in a registration and without an account. */
export type Agent = Readonly<{ givenName: string; familyName: string; email: string }>;

/** @param what each thing has its own agent of the body */
export const agentOf = (seed: string, body: Body, what: string): Agent => {
  const luck = chance(seed, 'agent', body.siren, what);
  const [givenName, familyName] = [luck.pick(GIVEN), luck.pick(FAMILY)];
  return { givenName, familyName, email: emailOf(givenName, familyName, `${plain(body.kind)}-${body.siren}`) };
};

/** They sign in once, and have an account from then on. */
export const registerAgent = async (world: World, agent: Agent, at: Date): Promise<string> => {
  const { givenName, familyName, email } = agent;
  const person = { email, givenName, familyName, isFictitious: true };
  const [known] = await rows<{ id: string }>(world.reader, sql`select id from person where email = ${email}`);
  return (
    known?.id ??
    (await does(world, registerPerson, person, { actor: SYSTEM, at, request: `play:person:${email}` })).subjectId
  );
};

/** The desk has checked who they are: everybody of the play is known. */
const verify = async (
  world: World,
  organisationId: string,
  personId: string,
  siren: string,
  at: Date,
): Promise<void> => {
  const known = { organisationId, personId, checked: 'Appel au standard (données fictives)' };
  await does(world, verifyMember, known, { actor: SYSTEM, at, request: `play:verification:${siren}` });
};

/** Registers a body by the person who represents it. @param names the names of the person, when they are known people */
export const registerApplicant = async (world: World, seed: string, body: Body, at: Date): Promise<Applicant> => {
  const luck = chance(seed, 'person', body.siren);
  const personId = await register(
    world,
    [luck.pick(GIVEN), luck.pick(FAMILY), `${plain(body.kind)}-${body.siren}`],
    at,
  );
  const quality = body.kind === 'commune' ? 'Maire' : 'Présidence de l’intercommunalité';
  const themselves = await actorOf(world, personId);
  const input = {
    territoryId: body.territoryId,
    siren: body.siren,
    siret: siretOf(body.siren),
    isLegalRepresentative: true,
    quality,
  };
  const turn: Turn = { actor: themselves, at, request: `play:body:${body.siren}` };
  const { subjectId: organisationId } = await does(world, registerOrganisation, input, turn);
  await verify(world, organisationId, personId, body.siren, at);
  const actor = await actorOf(world, personId);
  return { body, organisationId, applicant: actor, signatory: actor, quality };
};

/** The two people of the demonstration who work for one body: one prepares, the other signs. */
export const registerKnownApplicant = async (world: World, body: Body, at: Date): Promise<Applicant> => {
  const host = `${plain(body.kind)}-${body.siren}`;
  const ada = await register(world, ['Ada', 'Morel', host], at);
  const bo = await register(world, ['Bo', 'Prigent', host], at);
  const input = { territoryId: body.territoryId, siren: body.siren, siret: siretOf(body.siren) };
  const turn = { actor: await actorOf(world, ada), at, request: `play:body:${body.siren}` };
  const { subjectId: organisationId } = await does(world, registerOrganisation, input, turn);
  await verify(world, organisationId, ada, body.siren, at);
  const quality = 'Présidence de l’intercommunalité';
  const seat = { organisationId, email: emailOf('Bo', 'Prigent', host), role: 'signatory', quality };
  await does(world, joinOrganisation, seat, { actor: SYSTEM, at, request: `play:seat:${body.siren}` });
  return { body, organisationId, applicant: await actorOf(world, ada), signatory: await actorOf(world, bo), quality };
};
