import { number } from '#kernel/figures';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

/** Who asks at a desk. `inhabitants` undefined: not known. */
export type AskingBody<K extends string> = Readonly<{
  kind: K;
  inhabitants: number | undefined;
  departement: string | undefined;
}>;

/** What a desk takes: bodies below a number of inhabitants, of some kinds, of its own territory. */
export type DeskCap<K extends string> = Readonly<{
  departement?: string | undefined;
  below?: number | undefined;
  admitted?: readonly K[] | undefined;
}>;

/**
 * Whether a territorial desk takes what a body asks: it is of the territory, of an admitted kind, and does not reach the
 * number of inhabitants set by the desk. A population that nobody knows refuses nobody.
 * @rule ITN7-DESK-CAP
 * @article notices of the préfectures, axis 3
 * @source NJ, HR, AIN, PDD
 * @certainty sourced
 * @caller desk.below = 500000 (sourced), desk.haut-rhin.below = 100000 (sourced)
 * @caller desk.admitted = those of the round, narrowed by the desk (sourced)
 */
export const eligibleAtDesk = <K extends string>(body: AskingBody<K>, desk: DeskCap<K>) => {
  if (desk.departement !== undefined && body.departement !== undefined && desk.departement !== body.departement)
    return refuse('rule', 'call.desk.other_territory', { departement: desk.departement });
  if (desk.admitted !== undefined && !desk.admitted.includes(body.kind))
    return refuse('rule', 'call.desk.kind_excluded', { kind: body.kind });
  if (desk.below !== undefined && body.inhabitants !== undefined && body.inhabitants >= desk.below)
    return refuse('rule', 'call.desk.too_large', { population: body.inhabitants, plafond: desk.below });
  return allow();
};

export const sentences = {
  'call.desk.other_territory': {
    fr: 'Votre organisme n’est pas du territoire de ce guichet. Votre demande sera transmise au bon guichet.',
    en: 'Your body is not of the territory of this desk. Your request will be passed on to the right one.',
  } satisfies Text,
  'call.desk.kind_excluded': {
    fr: 'Ce guichet ne prend pas les demandes d’un organisme de cette nature.',
    en: 'This desk does not take requests from a body of this kind.',
  } satisfies Text,
  'call.desk.too_large': ({ population, plafond }: Facts): Text =>
    say(
      {
        fr: 'Ce guichet est ouvert aux organismes de moins de {} habitants ; le vôtre en compte {}.',
        en: 'This desk is open to bodies under {} inhabitants; yours has {}.',
      },
      number(Number(plafond)),
      number(Number(population)),
    ),
};
