import type { EnvelopeSource } from './schema.ts';
import type { EnvelopeNode } from './types.ts';

export type Departement = Readonly<{ code: string; name: string }>;

/** Writes out the nodes that stand for every département: one child each, with its code and name. */
export const expandEnvelopes = (source: EnvelopeSource, departements: readonly Departement[]): EnvelopeNode => ({
  code: source.code,
  names: source.names,
  ...(source.summary && { summary: source.summary }),
  amountCents: source.amount,
  ...(source.paymentCredits !== undefined && { paymentCents: source.paymentCredits }),
  ...(source.level && { level: source.level }),
  ...(source.year !== undefined && { year: source.year }),
  children: [
    ...(source.children ?? []).map((child) => expandEnvelopes(child, departements)),
    ...(source.foreachDepartement
      ? departements.map(
          ({ code, name }): EnvelopeNode => ({
            code: `${source.code}-${code.toLowerCase()}`,
            names: { fr: name, en: name },
            amountCents: source.foreachDepartement?.amount as string,
            departement: code,
            children: [],
          }),
        )
      : []),
  ],
});
