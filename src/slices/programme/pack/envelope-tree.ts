import type { EnvelopeSource } from './schema.ts';
import type { EnvelopeNode } from './types.ts';

export type Departement = Readonly<{ code: string; name: string }>;
export type Region = Departement;
/** For what a node may be made again and again. */
export type Places = Readonly<{ departements: readonly Departement[]; regions: readonly Region[] }>;

/** Writes out the nodes that stand for every département or région: one child each, with its code and name. */
export const expandEnvelopes = (source: EnvelopeSource, places: Places): EnvelopeNode => ({
  code: source.code,
  names: source.names,
  ...(source.summary && { summary: source.summary }),
  amountCents: source.amount,
  ...(source.paymentCredits !== undefined && { paymentCents: source.paymentCredits }),
  ...(source.level && { level: source.level }),
  ...(source.year !== undefined && { year: source.year }),
  children: [
    ...(source.children ?? []).map((child) => expandEnvelopes(child, places)),
    ...madeFor(source, source.foreachDepartement, 'departement', places.departements),
    ...madeFor(source, source.foreachRegion, 'region', places.regions),
  ],
});

const madeFor = (
  source: EnvelopeSource,
  each: Readonly<{ amount: string }> | undefined,
  level: 'departement' | 'region',
  places: readonly Departement[],
): EnvelopeNode[] =>
  each === undefined
    ? []
    : places.map(({ code, name }) => ({
        code: `${source.code}-${code.toLowerCase()}`,
        names: { fr: name, en: name },
        amountCents: each.amount,
        [level]: code,
        children: [],
      }));
