/** What a request says, as far as the text requires it. Empty text: not said. */
export type RequestContent = Readonly<{
  body: Readonly<{
    name: string;
    siret: string;
    address: string;
    legalRepresentative: string;
    mandatedPerson: string;
  }>;
  title: string;
  summary: string;
  place: string;
  /** `YYYY-MM-DD`, or empty. */
  startsOn: string;
  endsOn: string;
  costs: readonly Readonly<{ amount: bigint; mode: 'HT' | 'TTC' | null }>[];
  /** Cents. */
  asked: bigint;
  beneficiaries: number;
  /** What each beneficiary would receive, in cents; empty when not said. */
  split: readonly bigint[];
}>;

export type MissingField =
  | 'name'
  | 'siret'
  | 'address'
  | 'legal representative'
  | 'mandated person'
  | 'title'
  | 'summary'
  | 'place'
  | 'start'
  | 'end'
  | 'dates'
  | 'costs'
  | 'tax mode'
  | 'one tax mode for all lines'
  | 'asked amount'
  | 'split'
  | 'split total';

/**
 * The minimum content of a request for a State grant: the body, the project, its place and dates,
 * its costs with the tax mode stated, the amount sought and its split between beneficiaries.
 * @returns what is missing, in the order of the text; empty: the request may be filed
 * @rule ARR18-CONTENT
 * @article arrêté du 21 août 2018 (décret 2018-514 art. 3)
 * @source ARR18
 * @certainty sourced
 */
export const missingContent = (request: RequestContent): readonly MissingField[] => [
  ...bodyMissing(request.body),
  ...projectMissing(request),
  ...costsMissing(request.costs),
  ...(request.asked === 0n ? (['asked amount'] as const) : []),
  ...splitMissing(request),
];

const bodyMissing = (body: RequestContent['body']): MissingField[] => [
  ...(body.name === '' ? (['name'] as const) : []),
  ...(body.siret === '' ? (['siret'] as const) : []),
  ...(body.address === '' ? (['address'] as const) : []),
  ...(body.legalRepresentative === '' ? (['legal representative'] as const) : []),
  ...(body.mandatedPerson === '' ? (['mandated person'] as const) : []),
];

const projectMissing = ({ title, summary, place, startsOn, endsOn }: RequestContent): MissingField[] => [
  ...(title === '' ? (['title'] as const) : []),
  ...(summary === '' ? (['summary'] as const) : []),
  ...(place === '' ? (['place'] as const) : []),
  ...(startsOn === '' ? (['start'] as const) : []),
  ...(endsOn === '' ? (['end'] as const) : []),
  ...(startsOn !== '' && endsOn !== '' && endsOn < startsOn ? (['dates'] as const) : []),
];

const costsMissing = (costs: RequestContent['costs']): MissingField[] => {
  if (costs.length === 0) return ['costs'];
  const modes = new Set(costs.map((line) => line.mode));
  if (modes.has(null)) return ['tax mode'];
  return modes.size > 1 ? ['one tax mode for all lines'] : [];
};

const splitMissing = ({ beneficiaries, split, asked }: RequestContent): MissingField[] => {
  if (beneficiaries < 2) return [];
  if (split.length !== beneficiaries) return ['split'];
  return split.reduce((total, share) => total + share, 0n) === asked ? [] : ['split total'];
};
