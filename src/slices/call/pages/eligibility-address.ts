import type { Asked } from '../ways-model.ts';

/** The address of an answer: what was asked, without what was left empty. */
export const addressOf = ({ body, q, aim, round, others }: Asked): string => {
  const said = Object.entries({ body, q: body === '' ? q : '', aim, round, others: others.join(',') });
  return `/eligibility?${new URLSearchParams(said.filter(([, value]) => value !== ''))}`;
};
