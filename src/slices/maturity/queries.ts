import { sql } from 'kysely';
import { type Actor, preparesFile } from '#kernel/actor';
import { desksOf, standingOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import { type Reader, rows } from '#platform/read';
import { type RoundSheet, roundFor } from '#slices/call';
import { packOf, type Questionnaire, questionnaireOf } from '#slices/programme';
import type { Levels, MeasuredFile, Moment } from './maturity.ts';

/** A file, with where it lies for those who may read its measures. */
export type FileRow = MeasuredFile &
  Readonly<{
    organisationName: string;
    roundId: string;
    versionId: string;
    programmeId: string;
    callId: string;
    desk: string | null;
    region: string | null;
    submittedAt: Date | null;
    /** The file of the stage before. */
    follows: string | null;
  }>;

/** @returns the file whoever asks: the caller decides who may */
export const fileOf = async (reader: Reader, applicationId: string): Promise<FileRow | undefined> => {
  const [row] = await rows<FileRow>(
    reader,
    sql<FileRow>`select a.id, a.number, a.state, a.organisation_id as "organisationId", a.opened_by as "openedBy",
        a.mandate_id as "mandateId", o.name as "organisationName", a.round_id as "roundId",
        a.programme_version_id as "versionId", c.programme_id as "programmeId", c.id as "callId", a.desk, t.region,
        a.submitted_at as "submittedAt", a.follows
      from application a join organisation o on o.id = a.organisation_id
        join round r on r.id = a.round_id join call c on c.id = r.call_id
        left join territory t on t.kind = 'departement' and t.id = split_part(a.desk, '/', 2)
      where a.id = ${applicationId}`,
  );
  return row;
};

/**
 * The same, for those to whom a body confides what it says of itself: its own people, and the officer who has its file.
 * Whoever sees the service as one of them is not one of them.
 */
export const confidedFile = async (reader: Reader, actor: Actor, id: string): Promise<FileRow | undefined> => {
  if (actor.seenBy !== undefined || !/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  const file = await fileOf(reader, id);
  if (file === undefined) return undefined;
  const own = { organisationId: file.organisationId, acting: preparesFile(actor, file) };
  const { programmeId, callId } = file;
  const atDesk = file.submittedAt === null ? {} : { programmeId, callId, desks: desksOf(file.desk, file.region) };
  if (standingOn(SEEING['maturity.see'], actor, own) !== undefined) return file;
  if (file.submittedAt === null || standingOn(SEEING['maturity.see'], actor, atDesk) === undefined) return undefined;
  return (await isRecused(reader, actor, id)) ? undefined : file;
};

const isRecused = async (reader: Reader, actor: Actor, applicationId: string): Promise<boolean> =>
  (await rows(reader, sql`select from recusal where person_id = ${actor.id} and application_id = ${applicationId}`))
    .length > 0;

/** Whether the person is of the body of a file, rather than at the desk. */
export const isOfBody = (actor: Actor, file: MeasuredFile): boolean =>
  actor.memberships.some(({ organisationId }) => organisationId === file.organisationId) ||
  preparesFile(actor, file) !== undefined;

/** What the call of a file asks, in the version of the file, and whether its round is a stage after another. */
export const questionnaireFor = async (
  reader: Reader,
  file: Pick<FileRow, 'roundId' | 'versionId'>,
): Promise<Readonly<{ questionnaire: Questionnaire; isStage: boolean }> | undefined> => {
  const round = await roundFor(reader, file.roundId, file.versionId);
  const questionnaire = round && questionnaireOf(round.pack, round.call);
  return round && questionnaire && { questionnaire, isStage: round.round.after !== undefined };
};

/** Answers not taken yet, for the people of the body. */
export const answersBeing = async (reader: Reader, applicationId: string, moment: Moment): Promise<Levels> => {
  const found = await rows<{ question: string; level: number }>(
    reader,
    sql`select question, level from measure_answer where application_id = ${applicationId} and moment = ${moment}`,
  );
  return Object.fromEntries(found.map(({ question, level }) => [question, Number(level)]));
};

/** A measure as it was taken, with its questionnaire. */
export type Measure = Readonly<{
  moment: Moment;
  levels: Levels;
  versionId: string;
  takenAt: Date;
  takenByName: string;
  questionnaire: Questionnaire;
}>;

export const takenMeasure = async (
  reader: Reader,
  applicationId: string,
  moment: Moment,
): Promise<Measure | undefined> => {
  const [row] = await rows<Omit<Measure, 'questionnaire'> & { callCode: string }>(
    reader,
    sql`select m.moment, m.answers as levels, m.programme_version_id as "versionId", m.taken_at as "takenAt",
        p.given_name || ' ' || p.family_name as "takenByName", c.code as "callCode"
      from measure m join person p on p.id = m.taken_by join application a on a.id = m.application_id
        join round r on r.id = a.round_id join call c on c.id = r.call_id
      where m.application_id = ${applicationId} and m.moment = ${moment} and m.answers <> '{}'`,
  );
  if (row === undefined) return undefined;
  const { callCode, ...measure } = row;
  const questionnaire = await questionnaireIn(reader, measure.versionId, callCode);
  return questionnaire && { ...measure, questionnaire };
};

/** The questionnaire of a call in a version of its programme. */
export const questionnaireIn = async (
  reader: Reader,
  versionId: string,
  callCode: string,
): Promise<Questionnaire | undefined> => {
  const pack = await packOf(reader, versionId);
  const call = pack.calls.find(({ code }) => code === callCode);
  return call !== undefined && 'rounds' in call ? questionnaireOf(pack, call) : undefined;
};

/** Whether a file must have its entry measure and has none: the filing waits for it. */
export const lacksEntryMeasure = async (
  reader: Reader,
  applicationId: string,
  { pack, call, round }: Pick<RoundSheet, 'pack' | 'call' | 'round'>,
): Promise<boolean> => {
  if (round.after !== undefined || questionnaireOf(pack, call) === undefined) return false;
  const found = await rows(
    reader,
    sql`select from measure where application_id = ${applicationId} and moment = 'entry'`,
  );
  return found.length === 0;
};
