import { say } from '#kernel/shown';
import { type Message, messageIn } from '#slices/account';
import { both, instant } from '#ui/words';
import type { Jury, Member } from './jury.ts';

type Convocation = Pick<Jury, 'id' | 'meetsAt' | 'place' | 'urgency' | 'round'> & Readonly<{ second: boolean }>;

/** The convocation of one member: when, where, and where the agenda is. It names no file. */
export const conveningMessage = (id: string, member: Member, jury: Convocation): Message => {
  const when = both((lang) => instant(jury.meetsAt, jury.round.pack.zone, lang));
  const call = jury.round.call.names;
  return {
    id,
    recipient: member.email,
    aboutId: jury.id,
    ...messageIn(member.lang, say({ fr: 'Jury du {} : convocation', en: 'Jury of {}: convocation' }, when), [
      say({ fr: 'Bonjour {},', en: 'Hello {},' }, member.name),
      say(
        { fr: 'Vous êtes convoqué(e) au jury « {} », {}.', en: 'You are convened to the jury “{}”, {}.' },
        call,
        when,
      ),
      ...(jury.place === '' ? [] : [say({ fr: 'Lieu : {}.', en: 'Place: {}.' }, jury.place)]),
      ...(jury.urgency === ''
        ? []
        : [say({ fr: 'Convocation en urgence : {}', en: 'Convened in urgency: {}' }, jury.urgency)]),
      ...(jury.second ? [NO_QUORUM] : []),
      {
        fr: 'L’ordre du jour est en ligne : connectez-vous, ouvrez « Jury », puis déclarez vos intérêts, même si vous n’en avez aucun. Les dossiers s’ouvrent ensuite.',
        en: 'The agenda is online: sign in, open “Jury”, then declare your interests, even if you have none. The files then open.',
      },
    ]),
  };
};

const NO_QUORUM = {
  fr: 'Seconde convocation sur le même ordre du jour : aucun quorum ne sera exigé (article R. 133-10 du code des relations entre le public et l’administration).',
  en: 'Second convocation on the same agenda: no quorum will be required (article R. 133-10 of the French code of relations between the public and the administration).',
};
