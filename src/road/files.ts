import { sql } from 'kysely';
import { type StoredFile, storeBytes } from '#platform/files';
import { rows } from '#platform/read';
import { type Answers, attachFile, openApplication, saveAnswers, submitApplication } from '#slices/application';
import { grantAtDesk, putInQueue } from '#slices/award';
import type { Form } from '#slices/programme';
import { confirmEvidence, findAdmissible, findInadmissible, refuseAtDesk } from '#slices/review';
import { answersFor, questionsOf } from './answers.ts';
import type { Applicant, Staff } from './people.ts';
import type { FilePlan } from './plan.ts';
import { explain } from './reasons.ts';
import type { Timeline } from './timeline.ts';
import { pageOf } from './web.ts';
import { does, tries, type World, writes } from './world.ts';

/** What the parts of the play share. */
export type Stage = Readonly<{
  world: World;
  seed: string;
  timeline: Timeline;
  staff: Staff;
  applicants: ReadonlyMap<string, Applicant>;
  piece: StoredFile;
  /** The application made for each planned file. */
  opened: Map<string, string>;
}>;

const DAY_MS = 86_400_000;
/** Days later, on the next Monday when that falls on a week-end: an administration works on working days. */
export const later = (at: Date, days: number): Date => {
  const there = new Date(at.getTime() + days * DAY_MS);
  const toMonday = [1, 0, 0, 0, 0, 0, 2][there.getUTCDay()] ?? 0;
  return toMonday === 0 ? there : new Date(there.getTime() + toMonday * DAY_MS);
};

/** Opens, fills, files: each on its day, by the people of the body. */
export const planFiling = (stage: Stage, file: FilePlan): void => {
  stage.timeline.plan(file.opensAt, async (at) => {
    await fill(stage, file, at);
    if (file.stop === 'draft') return;
    stage.timeline.plan(file.filesAt, (filed) => submit(stage, file, filed));
  });
};

const turn = (stage: Stage, file: FilePlan, at: Date, step: string) => ({
  actor: applicantOf(stage, file).applicant,
  at,
  request: `play:${stage.seed}:${file.key}:${step}`,
});
const applicantOf = ({ applicants }: Stage, file: FilePlan): Applicant => applicants.get(file.body.siren) as Applicant;
export const idOf = ({ opened }: Stage, file: FilePlan): string => opened.get(file.key) as string;
const formOf = ({ round }: FilePlan): Form => {
  const form = round.pack.forms.find(({ code }) => code === round.call.form);
  if (form === undefined) throw new Error(`the call ${round.callCode} has no form`);
  return form;
};

const fill = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const { world, seed } = stage;
  const by = applicantOf(stage, file);
  const input = { roundId: file.round.id, organisationId: by.organisationId };
  const { subjectId: applicationId } = await does(world, openApplication, input, turn(stage, file, at, 'open'));
  stage.opened.set(file.key, applicationId);
  const form = formOf(file);
  const answers = answersFor(seed, form, file, by);
  const kept = file.stop === 'draft' ? Object.fromEntries(Object.entries(answers).slice(0, 12)) : answers;
  await writes(world, saveAnswers, { applicationId, answers: kept }, turn(stage, file, at, 'answers'));
  if (file.stop === 'draft') return;
  putOnline(stage, file, answers);
  const attached = await fieldsWithFiles(world, applicationId);
  for (const question of questionsOf(form, answers)) {
    if (question.type !== 'file' || !question.required || attached.has(question.key)) continue;
    const piece = { ...stage.piece, name: 'presentation-du-projet.pdf' };
    await writes(
      world,
      attachFile,
      { applicationId, field: question.key, file: piece },
      turn(stage, file, at, question.key),
    );
  }
};

/** A play that was interrupted goes on: what it attached before is there. */
const fieldsWithFiles = async ({ reader }: World, applicationId: string): Promise<ReadonlySet<string>> => {
  const found = await rows<{ field: string }>(
    reader,
    sql`select field from attachment where application_id = ${applicationId} and removed_at is null`,
  );
  return new Set(found.map(({ field }) => field));
};

const submit = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const input = { applicationId: idOf(stage, file), attested: formOf(file).declarations.map(({ code }) => code) };
  await does(stage.world, submitApplication, input, turn(stage, file, at, 'submit'));
  if (file.stop === 'submitted') return;
  stage.timeline.plan(foundAt(file), (day) =>
    (file.round.call.decidedBy === 'desk' ? decideFlat : find)(stage, file, day),
  );
};

/** The desk looks at a file within weeks; a competitive one once its round is closed, unless the play stops before. */
const foundAt = ({ round, filesAt, stop }: FilePlan): Date => {
  if (round.call.decidedBy === 'desk') return later(filesAt, 16);
  if (stop === 'found' || round.closesAt === null) return later(filesAt, 3);
  const spread = 1 + (filesAt.getTime() % 9);
  return later(round.closesAt, spread);
};

const reasonsOf = (file: FilePlan) =>
  file.situation === undefined
    ? []
    : [{ code: file.situation.reason.code, explanation: explain(file.situation, file) }];

const find = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const { world, staff } = stage;
  const applicationId = idOf(stage, file);
  const by = { ...turn(stage, file, at, 'find'), actor: staff.officer };
  if (file.fate === 'inadmissible')
    await does(world, findInadmissible, { applicationId, reasons: reasonsOf(file) }, by);
  else await does(world, findAdmissible, { applicationId }, by);
};

const decideFlat = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const { world, staff } = stage;
  const applicationId = idOf(stage, file);
  const by = { ...turn(stage, file, at, 'decide'), actor: staff.officer };
  const isThere = file.fate !== 'refused';
  if (file.round.call.visit !== undefined) {
    const said = { found: isThere ? 'yes' : 'no', explanation: isThere ? SEEN : UNSEEN };
    await does(world, confirmEvidence, { applicationId, ...said }, { ...by, request: `${by.request}:confirm` });
  }
  if (!isThere) await does(world, refuseAtDesk, { applicationId, reasons: reasonsOf(file) }, by);
  else await grantOrQueue(stage, applicationId, by);
};

const SEEN = 'La page s’ouvre et montre ce que le règlement demande.';
const UNSEEN = 'La page ne montre pas ce que le règlement demande.';

/** What is due is granted at its rank; when the money is gone, it waits. */
const grantOrQueue = async ({ world }: Stage, applicationId: string, by: Parameters<typeof does>[3]): Promise<void> => {
  const outcome = await tries(world, grantAtDesk, { applicationId }, by);
  if ('done' in outcome) return;
  await does(world, putInQueue, { applicationId }, { ...by, request: `${by.request}:queue` });
};

/** The page the file gives is there, and shows what is looked for when the file is sound. */
const putOnline = ({ world }: Stage, { round: { call }, fate }: FilePlan, answers: Answers): void => {
  const address = call.visit && answers[call.visit.question];
  if (typeof address !== 'string') return;
  world.web.show(new URL(address).host, pageOf('Démarches en ligne', call, fate !== 'refused'));
};

/** The piece every file joins: one page, made here, stored once by the hash of its content. */
export const storePiece = async (world: World): Promise<StoredFile> => {
  const stream = 'BT /F1 16 Tf 72 770 Td (Presentation du projet - donnees fictives) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return storeBytes(world.files, new TextEncoder().encode(body + end), 'application/pdf');
};
