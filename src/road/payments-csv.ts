import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

const PAYMENT_COLUMNS = [
  'number',
  'agreement',
  'beneficiary',
  'siret',
  'amount_euros',
  'state',
  'certified_on',
  'ordered_on',
  'paid_on',
  'reference',
];

export const paymentsCsv = async (reader: Reader, programmeId: string): Promise<string> => {
  const found = await rows<Readonly<Record<string, string | null>>>(
    reader,
    sql`select p.number, g.number as agreement, o.name as beneficiary, o.siret, (p.amount_cents / 100.0)::numeric(14, 2)::text as amount_euros,
          p.state, p.certified_at::date as certified_on, p.ordered_at::date as ordered_on, p.paid_on, p.reference
        from payment_order p join agreement g on g.id = p.agreement_id join award w on w.id = g.award_id
        join application a on a.id = w.application_id join organisation o on o.id = a.organisation_id
        join envelope e on e.id = w.envelope_id
        where e.programme_id = ${programmeId} order by p.number`,
  );
  return stringify([PAYMENT_COLUMNS, ...found.map((row) => PAYMENT_COLUMNS.map((column) => row[column] ?? ''))], {
    record_delimiter: '\r\n',
  });
};
