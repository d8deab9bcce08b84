import { stringify } from 'csv-stringify/sync';
import type { NodeFigures } from './figures.ts';

const COLUMNS = [
  'programme',
  'code',
  'code_parent',
  'niveau',
  'annee',
  'territoire',
  'nom',
  'ae_ouvertes',
  'ae_reservees',
  'ae_engagees',
  'ae_versees',
  'ae_reste',
  'cp_ouverts',
  'cp_ordonnes',
  'cp_reste',
];

const decimal = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** Every node with what stands on it and under it, as CSV: UTF-8, commas, decimal point. */
export const envelopesCsv = (
  trees: readonly Readonly<{ programme: string; nodes: readonly NodeFigures[] }>[],
): string =>
  stringify([COLUMNS, ...trees.flatMap(({ programme, nodes }) => linesOf(programme, nodes))], {
    escape_formulas: true,
  });

const linesOf = (programme: string, nodes: readonly NodeFigures[]): readonly (readonly string[])[] => {
  const codes = new Map(nodes.map(({ id, code }) => [id, code]));
  return nodes.map((node) => [
    programme,
    node.code,
    codes.get(node.parentId ?? '') ?? '',
    node.level,
    node.year === null ? '' : String(node.year),
    node.territoryId ?? '',
    node.names.fr,
    ...[node.total.opened, node.total.reserved, node.total.committed, node.total.paid, node.total.left].map(decimal),
    ...[node.credits.opened, node.credits.used, node.credits.left].map(decimal),
  ]);
};
