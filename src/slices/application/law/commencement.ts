import { decree2018 } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
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
 * @param receivedOn legal day of receipt, in the zone of the desk
 * @param notCounted acts that do not start the project (setting of the programme)
 * @rule D514-5
 * @article décret 2018-514 art. 5
 * @source D514-5, DH, DAJ
 * @certainty sourced
 * @caller commencement.notCounted = preliminary studies, land (reading)
 * @caller commencement.perLine = true (reading)
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

const ACTS: Readonly<Record<FirstAct['kind'], Text>> = {
  order: { fr: 'commande', en: 'order' },
  signed_quote: { fr: 'devis signé', en: 'signed quote' },
  contract: { fr: 'contrat', en: 'contract' },
  declaration: { fr: 'déclaration de début', en: 'declaration of start' },
  preliminary_study: { fr: 'étude préalable', en: 'preliminary study' },
  land: { fr: 'achat de terrain', en: 'purchase of land' },
};

export const sentences = {
  'application.commencement.too_early': (facts: Facts): Text =>
    say(
      {
        fr: 'Le premier engagement de votre projet ({}, le {}) est antérieur à la réception de votre demande ({}) : cette dépense ne peut pas être aidée ({}).',
        en: 'The first commitment of your project ({}, on {}) is before we received your request ({}): this cost cannot be supported ({}).',
      },
      ACTS[facts.acte as FirstAct['kind']],
      date(facts.date),
      date(facts.date_reception),
      decree2018('5'),
    ),
};
