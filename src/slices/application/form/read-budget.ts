import type { Text } from '#kernel/text';
import { type Read, readMoney, readText } from './read-values.ts';
import { type BudgetAnswer, type CostLine, FUNDING_SOURCES, type FundingLine, type RawFields } from './types.ts';
import { words } from './words.ts';

/** Rows beyond this are refused when read: no honest budget has more, and a page must stay a page. */
export const BUDGET_ROWS_MAX = 100;
const LABEL_MAX = 200;

/** The value of a field sent once; of one sent several times, the last. */
export const single = (fields: RawFields, name: string): string => {
  const value = fields[name];
  return (typeof value === 'string' ? value : value?.at(-1)) ?? '';
};

/** Positions used by fields named `prefix.N.…`, in order. */
export const positions = (fields: RawFields, prefix: string): readonly number[] => {
  const found = new Set<number>();
  for (const name of Object.keys(fields)) {
    if (!name.startsWith(`${prefix}.`)) continue;
    const position = /^\d{1,4}(?=\.)/.exec(name.slice(prefix.length + 1));
    if (position) found.add(Number(position[0]));
  }
  return [...found].sort((one, other) => one - other);
};

/** Gives each row an identity that lasts: the one it came with, or the first number free. */
export const identities = (given: readonly string[], letter: string): readonly string[] => {
  const used = new Set<string>();
  const kept = given.map((id) => {
    const sound = /^[a-z0-9-]{1,40}$/.test(id) && !used.has(id);
    if (sound) used.add(id);
    return sound ? id : '';
  });
  let next = 1;
  return kept.map((id) => {
    if (id !== '') return id;
    while (used.has(`${letter}${next}`)) next += 1;
    used.add(`${letter}${next}`);
    return `${letter}${next}`;
  });
};

type Row = { id: string; label: string; kind: string; cents: string | null };

const readRows = (
  fields: RawFields,
  prefix: string,
  kindField: string,
  name: Text,
): { rows: Row[] } | { problem: Text } => {
  const rows: Row[] = [];
  const found = positions(fields, prefix);
  if (found.length > BUDGET_ROWS_MAX) return { problem: words.tooManyItems(name, BUDGET_ROWS_MAX) };
  for (const [index, position] of found.entries()) {
    const at = (field: string): string => single(fields, `${prefix}.${position}.${field}`);
    const label: Read<string> = readText(at('label'), LABEL_MAX);
    if ('problem' in label) return { problem: words.inItem(name, index + 1, label.problem) };
    const amount = readMoney(at('amount'));
    if ('problem' in amount) return { problem: words.inItem(name, index + 1, amount.problem) };
    // A row left empty on purpose is no row: the page always offers a spare one.
    if (label.value === null && amount.value === null) continue;
    rows.push({ id: at('id'), label: label.value ?? '', kind: at(kindField), cents: amount.value });
  }
  return { rows };
};

/**
 * Reads the budget table from fields `KEY.taxMode`, `KEY.costs.N.{id,label,category,amount}` and
 * `KEY.funding.N.{id,label,source,amount}`. Lines still incomplete are kept: a draft is working paper.
 */
export const readBudget = (key: string, fields: RawFields): Read<BudgetAnswer> => {
  const costs = readRows(fields, `${key}.costs`, 'category', words.costLine);
  if ('problem' in costs) return costs;
  const funding = readRows(fields, `${key}.funding`, 'source', words.fundingLine);
  if ('problem' in funding) return funding;
  const mode = single(fields, `${key}.taxMode`);
  const taxMode = mode === 'HT' || mode === 'TTC' ? mode : null;
  if (taxMode === null && costs.rows.length === 0 && funding.rows.length === 0) return { value: null };
  const costIds = identities(
    costs.rows.map((row) => row.id),
    'c',
  );
  const fundingIds = identities(
    funding.rows.map((row) => row.id),
    'f',
  );
  return {
    value: {
      taxMode,
      costs: costs.rows.map(
        ({ label, kind, cents }, i): CostLine => ({ id: costIds[i] as string, label, category: kind || null, cents }),
      ),
      funding: funding.rows.map(
        ({ label, kind, cents }, i): FundingLine => ({
          id: fundingIds[i] as string,
          label,
          source: FUNDING_SOURCES.find((source) => source === kind) ?? null,
          cents,
        }),
      ),
    },
  };
};
