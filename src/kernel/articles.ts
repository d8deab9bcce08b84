import type { Text } from './text.ts';

/** How a text of law is cited to the person concerned: the number first, then the name of the code in full. */
const cited = (number: string, fr: string, en: string): Text => ({
  fr: `article ${spaced(number)} ${fr}`,
  en: `article ${spaced(number)} of ${en}`,
});

/** « L212-1 » is printed « L. 212-1 », as Légifrance does. */
const spaced = (number: string): string => number.replace(/^([LRD])(?=\d)/, '$1. ');

/** Code des relations entre le public et l'administration. */
export const crpa = (number: string): Text =>
  cited(
    number,
    'du code des relations entre le public et l’administration',
    'the French code of relations between the public and the administration',
  );

/** Code de justice administrative. */
export const cja = (number: string): Text =>
  cited(number, 'du code de justice administrative', 'the French code of administrative justice');

/** Décret n° 2018-514, State grants for investment projects. */
export const decree2018 = (number: string): Text =>
  cited(number, 'du décret n° 2018-514 du 25 juin 2018', 'French decree no. 2018-514 of 25 June 2018');

/** Décret n° 2014-90, conflicts of interests. */
export const DECREE_2014_90: Text = {
  fr: 'décret n° 2014-90 du 31 janvier 2014',
  en: 'French decree no. 2014-90 of 31 January 2014',
};

/** Loi n° 2000-321, rights of citizens in their relations with administrations. */
export const law2000 = (number: string): Text =>
  cited(number, 'de la loi n° 2000-321 du 12 avril 2000', 'French law no. 2000-321 of 12 April 2000');
