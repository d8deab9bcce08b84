import type { VNode } from 'preact';
import { one, type Problem, type Seen } from '#platform/web';
import { type AskedModel, askedModel, type TypedOffer } from './asked-model.ts';
import { type DeskModel, deskModel } from './desk-model.ts';
import { AskedPage } from './pages/asked.tsx';
import { GrantPage } from './pages/grant.tsx';

export type DeskGrantModel = Readonly<{ due: DeskModel } | { asked: AskedModel }>;

/** What a desk sees before it grants, by the word of the call. @param problem what a form just sent could not do */
export const deskGrantModel = async (
  { reader, actor, params, lang, query }: Seen,
  problem?: Problem,
): Promise<DeskGrantModel | undefined> => {
  const id = params.id ?? '';
  const typed = (name: keyof TypedOffer): string | undefined =>
    problem === undefined ? (query.get(name)?.slice(0, 4000) ?? undefined) : one(problem.fields, name);
  const known = (['base', 'rate', 'reasons', 'derogation'] as const).flatMap((name) => {
    const value = typed(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const asked = await askedModel(reader, actor, id, Object.fromEntries(known));
  if (asked !== undefined) return { asked };
  const due = await deskModel(reader, actor, id, lang);
  return due && { due };
};

export const deskGrantPage = (model: DeskGrantModel, problem?: Problem): VNode =>
  'asked' in model ? (
    <AskedPage model={model.asked} problem={problem} />
  ) : (
    <GrantPage model={model.due} problem={problem} />
  );
