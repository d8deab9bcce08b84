import { stringify } from 'csv-stringify/sync';
import type { Cents } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

/** A grant as published. Days are `YYYY-MM-DD`, the amount is the total before the split. */
export type PublishedGrant = Readonly<{
  grantor: Readonly<{ name: string; siret: string }>;
  agreedOn: string;
  reference: string;
  purpose: string;
  amount: Cents;
  nature: readonly ('cash' | 'in_kind')[];
  payment: 'unique' | 'échelonné' | Readonly<{ other: string }>;
  period: Readonly<{ from: string; to?: string }>;
  businessAidNumber?: string;
  notifiedToEu: boolean;
  schemeId?: string;
}>;

/** One line of the file. `share` is the published decimal, « 1.00 » when alone; `part` what it comes to. */
export type Beneficiary = Readonly<{
  name: string;
  siret?: string;
  associationNumber?: string;
  share: string;
  part: Cents;
}>;

export type Format = 'regulatory' | 'scdl';

export const defaults = { amountIsTotal: true };

type Field = Readonly<{ name: string; required: boolean; accepts?: RegExp; lengthMax?: number; scdlOnly?: boolean }>;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_SOURCE = DAY.source.slice(1, -1);

/** The columns in the order of the files. */
const FIELDS: readonly Field[] = [
  { name: 'nomAttribuant', required: true },
  { name: 'idAttribuant', required: true, accepts: /^\d{14}$/ },
  { name: 'dateConvention', required: true, accepts: DAY },
  { name: 'referenceDecision', required: false },
  { name: 'nomBeneficiaire', required: true },
  { name: 'idBeneficiaire', required: false, accepts: /^\d{14}$/ },
  { name: 'rnaBeneficiaire', required: false, accepts: /^W\d{9}$/, scdlOnly: true },
  { name: 'objet', required: true, lengthMax: 256 },
  { name: 'montant', required: true, accepts: /^\d+(?:\.\d{1,2})?$/ },
  {
    name: 'nature',
    required: true,
    accepts: /^(?:aide en numéraire|aide en nature|aide en numéraire;aide en nature|aide en nature;aide en numéraire)$/,
  },
  { name: 'conditionsVersement', required: true, lengthMax: 256 },
  { name: 'datesPeriodeVersement', required: true },
  { name: 'idRAE', required: false, lengthMax: 5 },
  { name: 'notificationUE', required: true, accepts: /^(?:oui|non)$/ },
  { name: 'pourcentageSubvention', required: true, accepts: /^(?:0\.(?!00?$|00\d)\d+|1(?:\.0+)?)$/ },
  { name: 'dispositifAide', required: false, scdlOnly: true },
];

const SEPARATOR: Readonly<Record<Format, string>> = { regulatory: '_', scdl: '/' };

const fieldsOf = (format: Format): readonly Field[] =>
  FIELDS.filter((field) => format === 'scdl' || field.scdlOnly !== true);

/** The sixteen column names of the SCDL file « subventions » 2.1.1. */
export const scdlHeader: readonly string[] = fieldsOf('scdl').map((field) => field.name);

/** The fourteen column names of the regulatory file 1.1.1. */
export const regulatoryHeader: readonly string[] = fieldsOf('regulatory').map((field) => field.name);

/**
 * One line of the SCDL file, sixteen columns, the payment period written « date/date ».
 * @rule FMT-SCDL
 * @article SCDL subventions 2.1.1
 * @source FMT, SCDL
 * @certainty sourced
 * @setting csv.amountIsTotal = true (sourced by both descriptions)
 */
export const toScdlRow = (grant: PublishedGrant, beneficiary: Beneficiary, settings = defaults): string[] =>
  rowOf('scdl', grant, beneficiary, settings);

/**
 * One line of the regulatory file, fourteen columns, the payment period written « date_date ».
 * @returns nothing for a beneficiary without SIRET: that file has no place for it
 * @rule FMT-SCDL
 * @article arrêté du 17 novembre 2017, format 1.1.1
 * @source FMT
 * @certainty sourced
 */
export const toRegulatoryRow = (
  grant: PublishedGrant,
  beneficiary: Beneficiary,
  settings = defaults,
): string[] | undefined =>
  beneficiary.siret === undefined ? undefined : rowOf('regulatory', grant, beneficiary, settings);

const rowOf = (format: Format, grant: PublishedGrant, to: Beneficiary, settings: typeof defaults): string[] => {
  const values: Readonly<Record<string, string>> = {
    nomAttribuant: grant.grantor.name,
    idAttribuant: grant.grantor.siret,
    dateConvention: grant.agreedOn,
    referenceDecision: grant.reference,
    nomBeneficiaire: to.name,
    idBeneficiaire: to.siret ?? '',
    rnaBeneficiaire: to.associationNumber ?? '',
    objet: grant.purpose,
    montant: euros(settings.amountIsTotal ? grant.amount : to.part),
    nature: grant.nature.map((nature) => (nature === 'cash' ? 'aide en numéraire' : 'aide en nature')).join(';'),
    conditionsVersement: typeof grant.payment === 'string' ? grant.payment : grant.payment.other,
    datesPeriodeVersement: [grant.period.from, ...(grant.period.to ? [grant.period.to] : [])].join(SEPARATOR[format]),
    idRAE: grant.businessAidNumber ?? '',
    notificationUE: grant.notifiedToEu ? 'oui' : 'non',
    pourcentageSubvention: to.share,
    dispositifAide: grant.schemeId ?? '',
  };
  return fieldsOf(format).map((field) => values[field.name] as string);
};

/** Euros with a decimal point and two decimals: « 27501.00 ». */
const euros = (amount: Cents): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

/**
 * Whether a line may be published: its number of columns, then each value against its format. An
 * object of 257 characters is refused, never cut silently. The check digits of a SIRET are the rule
 * SIRET-CHECK.
 * @rule FMT-SCDL
 * @article arrêté du 17 novembre 2017, format 1.1.1; SCDL subventions 2.1.1
 * @source FMT, SCDL
 * @certainty sourced
 */
export const checkRow = (row: readonly string[], format: Format) => {
  const fields = fieldsOf(format);
  if (row.length !== fields.length)
    return refuse('rule', 'publication.row.length', { columns: row.length, expected: fields.length });
  const wrong = fields.find((field, index) => !fits(field, row[index] as string, format));
  if (wrong !== undefined) return refuse('rule', 'publication.row.value', { field: wrong.name });
  const holds = (name: string): boolean => row[fields.findIndex((field) => field.name === name)] !== '';
  const identified = holds('idBeneficiaire') || (format === 'scdl' && holds('rnaBeneficiaire'));
  return identified ? allow() : refuse('rule', 'publication.row.value', { field: 'idBeneficiaire' });
};

const fits = (field: Field, value: string, format: Format): boolean => {
  if (value.trim() === '') return !field.required;
  if (field.lengthMax !== undefined && [...value].length > field.lengthMax) return false;
  if (field.name === 'datesPeriodeVersement') return isPeriod(value, format);
  return field.accepts === undefined || field.accepts.test(value);
};

const isPeriod = (value: string, format: Format): boolean =>
  new RegExp(`^${DAY_SOURCE}(?:${SEPARATOR[format]}${DAY_SOURCE})?$`).test(value);

/**
 * The file: UTF-8 without mark, comma separated, lines ended by CR LF, a value holding a comma, a
 * quote or a line break between quotes with its quotes doubled (RFC 4180).
 * @rule FMT-SCDL
 * @article arrêté du 17 novembre 2017
 * @source FMT
 * @certainty sourced
 */
export const toCsv = (rows: readonly (readonly string[])[], header: readonly string[] = scdlHeader): string =>
  stringify([[...header], ...rows.map((row) => [...row])], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });

/** @param facts `rows`, `on` (day) */
export const shown = ({ rows = 0, on }: Facts) =>
  say(
    {
      fr: 'Fichier publié : {} lignes, contrôlées sans erreur le {} (arrêté du 17 novembre 2017).',
      en: 'File published: {} lines, checked without fault on {} (French order of 17 November 2017).',
    },
    rows,
    date(on),
  );

export const sentences = {
  'publication.row.length': ({ columns = 0, expected = 0 }: Facts) =>
    say(
      {
        fr: 'La ligne a {} colonnes, le format en demande {} (arrêté du 17 novembre 2017, schéma SCDL).',
        en: 'The line has {} columns, the format asks for {} (French order of 17 November 2017, SCDL schema).',
      },
      columns,
      expected,
    ),
  'publication.row.value': ({ field = '' }: Facts) =>
    say(
      {
        fr: 'La valeur du champ « {} » n’est pas celle que le format demande (arrêté du 17 novembre 2017, schéma SCDL).',
        en: 'The value of the field “{}” is not what the format asks for (French order of 17 November 2017, SCDL schema).',
      },
      field,
    ),
};
