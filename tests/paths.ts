import { storeBytes } from '#platform/files';
import { jot } from '#platform/paper';
import { signForBeneficiary, signForState } from '#slices/agreement';
import type { Answers } from '#slices/application';
import { grantAtDesk } from '#slices/award';
import { saveEntryAnswers, takeEntryMeasure } from '#slices/maturity';
import { approveDeliverable, chooseDeliverable, deliver } from '#slices/path';
import type { Questionnaire } from '#slices/programme';
import { BODIES, type PersonName } from './cast.ts';
import { anApplicationOf, fill, PDF, roundOf, submitted } from './files.ts';
import type { World } from './world.ts';

/** Builders of paths in stages: each goes through the acts and papers of the web. */

/** The call in stages of the reference programme. */
export const PATH = 'parcours-cyber';

const CONTACT: Answers = {
  representant_nom: 'Bo Prigent',
  representant_qualite: 'présidente',
  contact_nom: 'Ada Morel',
  contact_courriel: 'ada@example.org',
};

export const entryAnswers = (over: Answers = {}): Answers => ({
  ...CONTACT,
  contact_telephone: '0299000000',
  responsable: 'propre',
  beneficiaires: 'soi',
  budget_informatique: '20000000',
  budget_securite: '1000000',
  intitule: 'Parcours de cybersécurité',
  territoire: [`epci:${BODIES.ada}`],
  disponible: '2022-01-10',
  ...over,
});

/** Costs of 50,000 €, of which the State gives 70 %. */
export const relayAnswers = (over: Answers = {}): Answers => ({
  ...CONTACT,
  intitule: 'Mise en œuvre du plan',
  territoire: [`epci:${BODIES.ada}`],
  nature: 'operating',
  debut: '2022-02-01',
  fin: '2022-12-31',
  budget: {
    taxMode: 'HT',
    costs: [{ id: 'c1', label: 'Mise en œuvre', category: 'prestations', cents: '5000000' }],
    funding: [
      { id: 'f1', label: 'Aide de l’État', source: 'state_grant', cents: '3500000' },
      { id: 'f2', label: 'Fonds propres', source: 'own', cents: '1500000' },
    ],
  },
  ...over,
});

export const questionnaireOfPath = async (world: World): Promise<Questionnaire> => {
  const { pack } = await roundOf(world, PATH);
  return pack.questionnaires?.[0] as Questionnaire;
};

/** The same level everywhere, but where it is said otherwise. */
export const chosenLevels = ({ themes }: Questionnaire, level: number, but: Readonly<Record<string, number>> = {}) =>
  themes.map(({ code, questions }) => ({
    theme: code,
    chosen: Object.fromEntries(questions.map(({ key }) => [key, String(but[key] ?? level)])),
  }));

export const entryTaken = async (world: World, applicationId: string, level = 1, by: PersonName = 'ada') => {
  const actor = await world.person(by);
  for (const sheet of chosenLevels(await questionnaireOfPath(world), level)) {
    const saved = await jot(world.office, saveEntryAnswers, { applicationId, ...sheet }, { actor, at: world.clock.at });
    if (!('done' in saved)) throw new Error(`the theme was not saved: ${JSON.stringify(saved)}`);
  }
  await world.act(by, takeEntryMeasure, { applicationId });
};

/** A draft of the first stage, complete but for its measure. */
export const aPathDraft = async (world: World, by: PersonName = 'ada', over: Answers = {}): Promise<string> => {
  const actor = await world.person(by);
  const id = await anApplicationOf(world, actor, PATH);
  await fill(world, actor, id, entryAnswers(over));
  return id;
};

/** The first stage, filed. */
export const aPathFiled = async (world: World, by: PersonName = 'ada', over: Answers = {}): Promise<string> => {
  const id = await aPathDraft(world, by, over);
  await entryTaken(world, id, 1, by);
  await filed(world, id, by);
  return id;
};

export const filed = (world: World, applicationId: string, by: PersonName = 'ada') =>
  submitted(world, by, applicationId, ['a_jour', 'exact', 'engagement']);

/** Both parties sign the agreement of a file that was granted. */
export const signed = async (world: World, applicationId: string): Promise<void> => {
  await world.runJobs();
  const { rows } = await world.database.owner.query<{ id: string; hash: string }>(
    `select g.id, g.document_hash as hash from agreement g join award w on w.id = g.award_id where w.application_id = $1`,
    [applicationId],
  );
  const input = { agreementId: rows[0]?.id, documentHash: rows[0]?.hash, agreed: 'yes' };
  await world.act('bo', signForBeneficiary, { ...input, quality: 'présidente' });
  await world.act('ivo', signForState, { ...input, quality: 'directeur' });
  await world.runJobs();
};

/** The first stage, granted and signed: what it must bring may be handed over. */
export const aPathRunning = async (world: World): Promise<string> => {
  const id = await aPathFiled(world);
  await world.act('chen', grantAtDesk, { applicationId: id });
  await signed(world, id);
  return id;
};

export const DELIVERABLE = 'audit-et-plan';

/** Chooses a document and hands it over. @returns the identifier of the deliverable */
export const handedOver = async (world: World, applicationId: string, name = 'audit.pdf'): Promise<string> => {
  const actor = await world.person('ada');
  const file = { ...(await storeBytes(world.services.files, PDF, 'application/pdf')), name };
  const call = { actor, at: world.clock.at };
  const kept = await jot(world.office, chooseDeliverable, { applicationId, code: DELIVERABLE, file }, call);
  if (!('done' in kept)) throw new Error(`the document was not kept: ${JSON.stringify(kept)}`);
  return (await world.act('ada', deliver, { applicationId, code: DELIVERABLE })).subjectId;
};

/** The first stage, with what it brought accepted: the next one may open. */
export const aPathAccepted = async (world: World): Promise<string> => {
  const id = await aPathRunning(world);
  await world.act('chen', approveDeliverable, { deliverableId: await handedOver(world, id) });
  return id;
};
