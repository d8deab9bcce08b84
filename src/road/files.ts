import { sql } from 'kysely';
import { type StoredFile, storeBytes } from '#platform/files';
import { rows } from '#platform/read';
import { type Answers, attachFile, openApplication, saveAnswers, submitApplication } from '#slices/application';
import { openStage } from '#slices/path';
import { decidesOnFiles, type Form } from '#slices/programme';
import { findAdmissible, findInadmissible } from '#slices/review';
import { answersFor, questionsOf } from './answers.ts';
import { decideAtDesk, passOnToNeighbour } from './desk-decisions.ts';
import { formGroup } from './groups.ts';
import { measureEntry } from './paths.ts';
import type { FilePlan } from './plan.ts';
import { applicantOf, idOf, later, reasonsOf, type Stage, turn } from './stage.ts';
import { pageOf } from './web.ts';
import { does, type World, writes } from './world.ts';

/** Opens, fills, files: each on its day, by the people of the body. */
export const planFiling = (stage: Stage, file: FilePlan): void => {
  stage.timeline.plan(file.opensAt, async (at) => {
    await fill(stage, file, at);
    planSubmission(stage, file);
  });
};

/** A file that was filled is filed on its day, and decided on. */
export const planSubmission = (stage: Stage, file: FilePlan): void => {
  if (file.stop === 'draft') return;
  stage.timeline.plan(file.filesAt, (filed) => submit(stage, file, filed));
};

const formOf = ({ round }: FilePlan): Form => {
  const form = round.pack.forms.find(({ code }) => code === round.call.form);
  if (form === undefined) throw new Error(`the call ${round.callCode} has no form`);
  return form;
};

const fill = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const { organisationId } = applicantOf(stage, file);
  await completeFile(stage, file, await open(stage, file, organisationId, at), at);
};

/** Answers and attaches, in a file that is open. @param known roles of the questions that are answered already */
export const completeFile = async (
  stage: Stage,
  file: FilePlan,
  applicationId: string,
  at: Date,
  known: readonly string[] = [],
): Promise<void> => {
  const { world, seed } = stage;
  const by = applicantOf(stage, file);
  stage.opened.set(file.key, applicationId);
  const form = formOf(file);
  const all = answersFor(seed, form, file, by);
  const isKnown = (key: string): boolean =>
    questionsOf(form, all).some((question) => question.key === key && known.includes(question.role ?? ''));
  const answers = Object.fromEntries(Object.entries(all).filter(([key]) => !isKnown(key)));
  const kept = file.stop === 'draft' ? Object.fromEntries(Object.entries(answers).slice(0, 12)) : answers;
  await writes(world, saveAnswers, { applicationId, answers: kept }, turn(stage, file, at, 'answers'));
  await measureEntry(stage, file, at);
  if (file.stop === 'draft') return;
  await formGroup(stage, file, form, all, at, applicationId);
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

/** In its round, or after the stage before. */
const open = async (stage: Stage, file: FilePlan, organisationId: string, at: Date): Promise<string> => {
  const asked = turn(stage, file, at, 'open');
  const former = file.follows === undefined ? undefined : stage.opened.get(file.follows);
  const opened =
    former === undefined
      ? await does(stage.world, openApplication, { roundId: file.round.id, organisationId }, asked)
      : await does(stage.world, openStage, { applicationId: former }, asked);
  return opened.subjectId;
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
  if (file.passedOn) stage.timeline.plan(later(at, 5), (day) => passOnToNeighbour(stage, file, day));
  if (file.stop === 'submitted') return;
  stage.timeline.plan(foundAt(file), (day) =>
    (decidesOnFiles(file.round.call) === 'desk' ? decideAtDesk : find)(stage, file, day),
  );
};

/** The desk looks at a file within weeks; a competitive one once its round is closed, unless the play stops before. */
const foundAt = ({ round, filesAt, stop }: FilePlan): Date => {
  if (decidesOnFiles(round.call) === 'desk') return later(filesAt, 16);
  if (stop === 'found' || round.closesAt === null) return later(filesAt, 3);
  const spread = 1 + (filesAt.getTime() % 9);
  return later(round.closesAt, spread);
};

const find = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const { world, staff } = stage;
  const applicationId = idOf(stage, file);
  const by = { ...turn(stage, file, at, 'find'), actor: staff.officer };
  if (file.fate === 'inadmissible')
    await does(world, findInadmissible, { applicationId, reasons: reasonsOf(file) }, by);
  else await does(world, findAdmissible, { applicationId }, by);
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
