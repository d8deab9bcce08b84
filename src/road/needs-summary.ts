import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

/** `expressed` counts every need that was, whatever became of it. */
export type NeedsSummary = Readonly<
  Record<
    | 'expressed'
    | 'supports'
    | 'brought_together'
    | 'selected'
    | 'not_selected'
    | 'withdrawn'
    | 'projects'
    | 'agreements'
    | 'euros',
    number
  >
>;

/** Counted from the database, never from what the play meant to do. `euros`: what was granted to the projects, in euros. */
export const needsOf = async (reader: Reader, programmeId: string): Promise<NeedsSummary> => {
  const [row] = await rows<Readonly<Record<keyof NeedsSummary, string>>>(
    reader,
    sql`select count(*) as expressed,
          (select count(*) from need_support s join need m on m.id = s.need_id join call k on k.id = m.call_id
            where s.state = 'given' and k.programme_id = ${programmeId}) as supports,
          count(*) filter (where n.state = 'joined') as brought_together,
          count(*) filter (where n.state in ('selected', 'project')) as selected,
          count(*) filter (where n.state = 'not_selected') as not_selected,
          count(*) filter (where n.state = 'withdrawn') as withdrawn,
          count(*) filter (where n.state = 'project') as projects,
          count(g.in_force_at) as agreements,
          coalesce(sum(w.amount_cents), 0) / 100.0 as euros
        from need n join call c on c.id = n.call_id
          left join award w on w.application_id = n.application_id and w.state = 'decided'
          left join agreement g on g.award_id = w.id
        where c.programme_id = ${programmeId}`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)])) as NeedsSummary;
};
