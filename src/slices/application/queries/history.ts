import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

export type HistoryLine = Readonly<{
  at: Date;
  act: string;
  to: string;
  /** The partner it is about, when it is about one. */
  about: string | null;
  by: string;
  asRole: string;
}>;

/** Beyond this a file has an unusual life: the latest lines are shown. */
const LINES_MAX = 200;

/** Who did what on a file, when, and as what, from the journal, first first. The caller has the right to the file. */
export const historyOf = (reader: Reader, applicationId: string): Promise<readonly HistoryLine[]> =>
  rows<HistoryLine>(
    reader,
    sql<HistoryLine>`select * from (
        select j.seq, j.at, j.act, j.to_state as "to", j.as_role as "asRole",
          case when j.machine = 'partner' then j.facts ->> 'name' end as about,
          coalesce(p.given_name || ' ' || p.family_name, '') as by
        from journal j left join person p on p.id = j.actor_id
        where (j.subject_id = ${applicationId} and j.machine = 'application')
          or (j.machine = 'partner' and j.subject_id in (select id from partner where application_id = ${applicationId}))
        order by j.seq desc limit ${LINES_MAX}) latest
      order by seq`,
  );
