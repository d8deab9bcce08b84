import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { packOf } from '#slices/programme';
import { type GrantInForce, type PublishedLine, publishedLine } from '../publication.ts';

const PAGE = 1000;

/**
 * The lines of the published files by number of agreement, a thousand at a time, so that a file of any length is
 * written without being held: only agreements in force, signed by both parties.
 */
export async function* publishedGrantPages(reader: Reader): AsyncGenerator<readonly PublishedLine[]> {
  let after = '';
  for (;;) {
    const found = await grantsAfter(reader, after);
    if (found.length > 0)
      yield await Promise.all(found.map(async (row) => publishedLine(row, await packOf(reader, row.versionId))));
    if (found.length < PAGE) return;
    after = found.at(-1)?.reference as string;
  }
}

/** The same, all at once: for exports of one programme, some thousands of lines. */
export const publishedGrants = async (reader: Reader): Promise<readonly PublishedLine[]> => {
  const lines: PublishedLine[] = [];
  for await (const page of publishedGrantPages(reader)) lines.push(...page);
  return lines;
};

const grantsAfter = (reader: Reader, after: string): Promise<readonly GrantInForce[]> =>
  rows(
    reader,
    sql<GrantInForce>`select g.number as reference, p.programme_version_id as "versionId", c.code as "callCode",
        r.number as "roundNumber", p.title,
        a.amount_cents as "amountCents", g.in_force_at as "inForceAt", y.paid_on as "paidOn", o.name as beneficiary, o.siret
      from agreement g join award a on a.id = g.award_id and a.state = 'decided'
        join application p on p.id = a.application_id join organisation o on o.id = p.organisation_id
        join round r on r.id = p.round_id join call c on c.id = r.call_id
        left join payment_order y on y.agreement_id = g.id and y.state = 'paid'
      where g.in_force_at is not null and g.state in ('in_force', 'sealed') and g.number > ${after}
      order by g.number limit ${PAGE}`,
  );

export type Coverage = Readonly<{ inForce: number; withoutNumber: number; latest: Date | null }>;

/** How many agreements are published, and how many lack the SIRET that both files ask for. */
export const publishedCoverage = async (reader: Reader): Promise<Coverage> => {
  const [found] = await rows(
    reader,
    sql<Coverage>`select count(*)::int as "inForce", count(*) filter (where o.siret is null)::int as "withoutNumber",
        max(g.in_force_at) as latest
      from agreement g join award a on a.id = g.award_id and a.state = 'decided'
        join application p on p.id = a.application_id join organisation o on o.id = p.organisation_id
      where g.state in ('in_force', 'sealed')`,
  );
  return found as Coverage;
};
