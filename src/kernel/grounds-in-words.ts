import type { Ground } from './grounds.ts';
import type { Text } from './text.ts';

/** Where a role counts for a right. */
export const GROUNDS_IN_WORDS: Readonly<Record<Ground, Text>> = {
  instance: { fr: 'sur tout le service', en: 'on the whole service' },
  programme: { fr: 'sur le programme', en: 'on the programme' },
  call: { fr: 'sur l’appel', en: 'on the call' },
  desk: { fr: 'sur le guichet', en: 'on the desk' },
  jury: { fr: 'dans cette séance', en: 'in this meeting' },
  training: { fr: 'dans cette formation', en: 'in this training' },
  organisation: { fr: 'dans l’organisme concerné', en: 'in the organisation concerned' },
  acting: { fr: 'en agissant pour l’organisme concerné', en: 'acting for the organisation concerned' },
  somewhere: { fr: 'où que le rôle s’exerce', en: 'wherever the role holds' },
  self: { fr: 'pour ce qui est à soi', en: 'for what is one’s own' },
  person: { fr: 'toute personne inscrite', en: 'anybody registered' },
  anyone: { fr: 'tout le monde', en: 'anybody' },
};
