import type { Actor } from '#kernel/actor';
import { storeBytes } from '#platform/files';
import { jot } from '#platform/paper';
import { type Answers, attachFile, openApplication, saveAnswers, submitApplication } from '#slices/application';
import { grantAtDesk } from '#slices/award';
import { openRounds, type RoundSheet } from '#slices/call';
import { confirmEvidence, findAdmissible } from '#slices/review';
import { BODIES, done, type PersonName } from './cast.ts';
import type { World } from './world.ts';

/** Builders of files: each goes through the acts and papers of the web, as the people themselves would. */

/** The open round of a call. @throws when the call takes no file at the instant of the world */
export const roundOf = async (world: World, callCode: string): Promise<RoundSheet> => {
  const found = (await openRounds(world.reader, world.clock.at)).find((round) => round.callCode === callCode);
  if (found === undefined) throw new Error(`no round of ${callCode} is open on ${world.clock.at.toISOString()}`);
  return found;
};

export const COMPETITIVE = 'dematerialisation';
export const FLAT_RATE = 'guichet-franceconnect';
/** Served by a desk in each département. */
export const LOCAL = 'guichets-territoriaux';

type Applying = Readonly<{ by?: PersonName; call?: string }>;

/** An empty draft. @returns its id */
export const anApplication = async (
  world: World,
  { by = 'ada', call = COMPETITIVE }: Applying = {},
): Promise<string> => {
  const actor = await world.person(by);
  return anApplicationOf(world, actor, call);
};

export const anApplicationOf = async (world: World, actor: Actor, call: string): Promise<string> => {
  const round = await roundOf(world, call);
  const organisationId = actor.memberships[0]?.organisationId;
  const input = { roundId: round.id, organisationId };
  return (await done(world.office, openApplication, input, actor, world.clock.at)).subjectId;
};

const CONTACT: Answers = {
  representant_nom: 'Bo Prigent',
  representant_qualite: 'présidente',
  contact_nom: 'Ada Morel',
  contact_courriel: 'ada@example.org',
  contact_telephone: '0299000000',
};

/** What a complete competitive file answers. Amounts in cents: costs of 200,000 €, of which the State gives 75 %. */
export const projectAnswers = (title = 'Une porte d’entrée pour toutes les démarches'): Answers => ({
  ...CONTACT,
  a_des_partenaires: false,
  intitule: title,
  resume: 'Une seule adresse pour demander, suivre et recevoir.',
  usagers: ['habitants', 'agents'],
  effets: 'Deux fois moins de déplacements dès la première année.',
  territoire: [`epci:${BODIES.ada}`],
  accessibilite: 'Essais avec des personnes aveugles, guichet humain maintenu.',
  donnees_personnelles: false,
  code_libre: 'oui',
  reprise: 'Le code et le guide sont publiés.',
  debut: '2022-02-01',
  fin: '2023-06-30',
  deja_engage: false,
  fonds_europeens: false,
  budget: {
    taxMode: 'HT',
    costs: [
      { id: 'c1', label: 'Réalisation', category: 'developpement', cents: '15000000' },
      { id: 'c2', label: 'Formation des agents', category: 'accompagnement', cents: '5000000' },
    ],
    funding: [
      { id: 'f1', label: 'Aide de l’État', source: 'state_grant', cents: '15000000' },
      { id: 'f2', label: 'Fonds propres', source: 'own', cents: '5000000' },
    ],
  },
  estimation: 'Deux devis et le prix d’un marché voisin.',
});

export const flatRateAnswers = (): Answers => ({
  ...CONTACT,
  intitule: 'Connexion au portail des familles',
  resume: 'Les familles entrent sans nouveau mot de passe.',
  adresse_service: 'https://familles.example.org',
  date_production: '2021-09-01',
  numero_datapass: 4821,
  donnees_reprises: 'api_particulier',
});

/** What a complete file of a territorial desk answers: costs of 20,000 €, of which the State gives 80 %. */
export const localAnswers = (over: Answers = {}): Answers => ({
  ...CONTACT,
  intitule: 'Prendre rendez-vous en mairie',
  resume: 'Un agenda partagé, en ligne et au guichet.',
  action: 'service',
  nature: 'investment',
  territoire: [`epci:${BODIES.ada}`],
  debut: '2022-02-01',
  fin: '2022-12-31',
  deja_engage: false,
  budget: {
    taxMode: 'HT',
    costs: [{ id: 'c1', label: 'Réalisation', category: 'developpement', cents: '2000000' }],
    funding: [
      { id: 'f1', label: 'Aide de l’État', source: 'state_grant', cents: '1600000' },
      { id: 'f2', label: 'Fonds propres', source: 'own', cents: '400000' },
    ],
  },
  ...over,
});

/** What a complete file of a call answers. */
const ANSWERS: Readonly<Record<string, () => Answers>> = { [FLAT_RATE]: flatRateAnswers, [LOCAL]: localAnswers };

const DECLARED = ['a_jour', 'exact', 'non_commence', 'une_fois'];
/** The smallest document that its content says to be a PDF. */
export const PDF = new TextEncoder().encode(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Fills a draft. @throws Error with what was not understood */
export const fill = async (world: World, actor: Actor, applicationId: string, answers: Answers): Promise<void> => {
  const call = { actor, at: world.clock.at };
  const saved = await jot(world.office, saveAnswers, { applicationId, answers }, call);
  if (!('done' in saved)) throw new Error(`the draft was not filled: ${JSON.stringify(saved)}`);
};

export const attach = async (
  world: World,
  actor: Actor,
  applicationId: string,
  field: string,
  name = `${field}.pdf`,
): Promise<void> => {
  const file = { ...(await storeBytes(world.services.files, PDF, 'application/pdf')), name };
  const call = { actor, at: world.clock.at };
  const attached = await jot(world.office, attachFile, { applicationId, field, file }, call);
  if (!('done' in attached)) throw new Error(`the file was not attached: ${JSON.stringify(attached)}`);
};

/** A draft that lacks nothing. @returns its id */
export const aCompleteApplication = async (
  world: World,
  {
    by = 'ada',
    call = COMPETITIVE,
    answers,
    attachmentName,
  }: Applying & Readonly<{ answers?: Answers; attachmentName?: string }> = {},
): Promise<string> => {
  const actor = await world.person(by);
  const id = await anApplicationOf(world, actor, call);
  await fill(world, actor, id, answers ?? (ANSWERS[call] ?? projectAnswers)());
  if (ANSWERS[call] === undefined) await attach(world, actor, id, 'presentation', attachmentName);
  return id;
};

export const aSubmittedApplication = async (
  world: World,
  options: Parameters<typeof aCompleteApplication>[1] = {},
): Promise<string> => {
  const id = await aCompleteApplication(world, options);
  await submitted(world, options.by ?? 'ada', id);
  return id;
};

/** Files a draft: what the form declares is declared. */
export const submitted = async (
  world: World,
  by: PersonName,
  applicationId: string,
  attested: readonly string[] = DECLARED,
): Promise<void> => {
  await world.act(by, submitApplication, { applicationId, attested });
};

/** An officer confirms that the service of a file is online, having seen it themselves. */
export const confirmed = async (world: World, applicationId: string): Promise<void> => {
  const explanation = 'La page s’ouvre et montre le bouton.';
  await world.act('chen', confirmEvidence, { applicationId, found: 'yes', explanation });
};

/** The desk confirms the service and grants. */
export const grantedAtDesk = async (world: World, applicationId: string) => {
  await confirmed(world, applicationId);
  return world.act('chen', grantAtDesk, { applicationId });
};

export const anAdmissibleApplication = async (
  world: World,
  options: Parameters<typeof aCompleteApplication>[1] = {},
): Promise<string> => {
  const applicationId = await aSubmittedApplication(world, options);
  await world.act('chen', findAdmissible, { applicationId });
  return applicationId;
};
