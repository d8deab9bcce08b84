import { sql } from 'kysely';
import type { Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import { applicationForStaff } from '#slices/application';
import { roundFor } from '#slices/call';
import { findingOf } from '#slices/review';
import type { MergeSubject } from '../merge.ts';
import { orderFor } from './desk.ts';

export type AwardRow = Readonly<{
  id: string;
  applicationId: string;
  state: string;
  amountCents: bigint;
  envelopeId: string;
  decidedAt: Date | null;
  selectionId: string | null;
  /** How a desk found the amount; amounts are decimal texts of cents. */
  calculation: Readonly<{ base?: string; rate?: number; reasons?: string }>;
}>;

const COLUMNS = sql`a.id, a.application_id as "applicationId", a.state, a.amount_cents as "amountCents",
  a.envelope_id as "envelopeId", a.decided_at as "decidedAt", a.selection_id as "selectionId", a.calculation`;

/** The award that stands on a file. */
export const awardOfApplication = async (reader: Reader, applicationId: string): Promise<AwardRow | undefined> => {
  const [row] = await rows<AwardRow>(
    reader,
    sql<AwardRow>`select ${COLUMNS} from award a where a.application_id = ${applicationId} and a.state <> 'dropped'`,
  );
  return row;
};

export const awardById = async (reader: Reader, id: string): Promise<AwardRow | undefined> => {
  const [row] = await rows<AwardRow>(reader, sql<AwardRow>`select ${COLUMNS} from award a where a.id = ${id}`);
  return row;
};

/** What a grant is called by those who may read of its file, and its public page once it has one. */
export const grantName = async (
  reader: Reader,
  id: string,
): Promise<Readonly<{ text: string; href: string | undefined }> | undefined> => {
  const [row] = await rows<{ number: string; organisation: string; applicationId: string; isPublic: boolean }>(
    reader,
    sql`select p.number, o.name as organisation, p.id as "applicationId", p.state = 'laureate' as "isPublic"
        from award a join application p on p.id = a.application_id join organisation o on o.id = p.organisation_id
        where a.id = ${id}`,
  );
  return (
    row && {
      text: `${row.number}, ${row.organisation}`,
      href: row.isPublic ? `/laureates/${row.applicationId}` : undefined,
    }
  );
};

export const awardsOfSelection = (reader: Reader, selectionId: string): Promise<readonly AwardRow[]> =>
  rows<AwardRow>(
    reader,
    sql<AwardRow>`select ${COLUMNS} from award a where a.selection_id = ${selectionId} and a.state <> 'dropped' order by a.id`,
  );

/** The files a selection decided, with their outcome: what letters are owed for. */
export const filesOfSelection = (
  reader: Reader,
  selectionId: string,
): Promise<readonly Readonly<{ id: string; state: string }>[]> =>
  rows(
    reader,
    sql<{ id: string; state: string }>`select p.id, p.state from selection s
      join deliberation d on d.session_id = s.session_id join application p on p.id = d.application_id
      where s.id = ${selectionId} and p.state in ('laureate', 'waiting', 'refused') order by p.id`,
  );

/** What the jury wrote of a file it did not keep. */
const juryReasons = async (reader: Reader, applicationId: string): Promise<readonly Text[]> => {
  const found = await rows<{ reasons: string }>(
    reader,
    sql<{
      reasons: string;
    }>`select reasons from deliberation where application_id = ${applicationId} and reasons <> ''`,
  );
  return found.map(({ reasons }) => ({ fr: reasons, en: reasons }));
};

const retainedIn = (award: AwardRow | undefined): MergeSubject['retained'] => {
  const { base, rate } = award?.calculation ?? {};
  return base === undefined || rate === undefined ? undefined : { base: BigInt(base), rate };
};

/** Why a desk granted less than was asked. */
const deskReasons = (award: AwardRow | undefined): readonly Text[] => {
  const { reasons = '' } = award?.calculation ?? {};
  return reasons === '' ? [] : [{ fr: reasons, en: reasons }];
};

/** All that a letter or an agreement on this file is filled with. */
export const mergeSubjectOf = async (
  reader: Reader,
  applicationId: string,
  at: Date,
): Promise<MergeSubject | undefined> => {
  const file = await applicationForStaff(reader, applicationId);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  if (file === undefined || round === undefined) return undefined;
  const [award, finding] = await Promise.all([
    awardOfApplication(reader, applicationId),
    findingOf(reader, applicationId),
  ]);
  const order = file.application.state === 'queued' ? await orderFor(reader, applicationId) : undefined;
  const found = (finding?.reasons ?? []).map((reason): Text => {
    const known = round.pack.reasons.find((one) => one.code === reason.code);
    const article = known ? ` (${known.article})` : '';
    return {
      fr: `${known?.names.fr ?? reason.code}${article} : ${reason.explanation}`,
      en: `${known?.names.en ?? reason.code}${article}: ${reason.explanation}`,
    };
  });
  return {
    round,
    frozen: file.frozen,
    amount: award?.amountCents,
    retained: retainedIn(award),
    desk: file.application.desk,
    reasons: [...found, ...deskReasons(award), ...(await juryReasons(reader, applicationId))],
    at,
    decidedAt: award?.decidedAt ?? finding?.decidedAt,
    rank: order && order.ahead + 1,
  };
};
