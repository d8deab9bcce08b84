import { refuse } from '#kernel/refusal';
import { allow } from '#kernel/verdict';

/** The first legal act made for the project, or the declaration that stands for it. */
export type FirstAct = Readonly<{
  /** `YYYY-MM-DD` */
  on: string;
  kind: 'order' | 'signed_quote' | 'contract' | 'declaration' | 'preliminary_study' | 'land';
}>;

/**
 * Whether the project starts late enough: not before the day the request is received. The same day
 * is in time. A project co-financed by the European Union may start earlier where its rules allow.
 *
 * D514-5: décret 2018-514 art. 5.
 * @param receivedOn legal day of receipt, in the zone of the desk
 * @param notCounted acts that do not start the project (setting of the programme)
 */
export const commencementAllowed = (
  firstAct: FirstAct | undefined,
  receivedOn: string,
  euCofinanced: boolean,
  notCounted: readonly string[] = [],
) => {
  if (firstAct === undefined || euCofinanced || notCounted.includes(firstAct.kind)) return allow();
  return firstAct.on < receivedOn
    ? refuse('rule', 'application.commencement.too_early', {
        acte: firstAct.kind,
        date: firstAct.on,
        date_reception: receivedOn,
      })
    : allow();
};
