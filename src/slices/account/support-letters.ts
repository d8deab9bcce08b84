import { type Actor, fullName } from '#kernel/actor';
import { type Message, messageIn } from './message.ts';
import type { AccountSettings } from './settings.ts';
import { LOOK_MINUTES } from './support.ts';

type Told = Readonly<{ viewer: Pick<Actor, 'givenName' | 'familyName'>; reason: string; endsAt: Date }>;

/** Tells a person at once that somebody of support sees what they see, without having asked them. */
export const lookMessage = (
  id: string,
  recipient: string,
  { viewer, reason }: Told,
  { instance, publicUrl }: Pick<AccountSettings, 'instance' | 'publicUrl'>,
): Message => ({
  id,
  recipient,
  ...messageIn(
    'fr',
    {
      fr: `L’assistance de ${instance.name} voit ce que vous voyez`,
      en: `The support of ${instance.name} sees what you see`,
    },
    [
      { fr: 'Bonjour,', en: 'Hello,' },
      {
        fr: `${fullName(viewer)}, de l’assistance, voit depuis un instant ce que vous voyez sur la plateforme, pendant ${LOOK_MINUTES} minutes au plus. Rien ne peut être modifié ni envoyé en votre nom.`,
        en: `${fullName(viewer)}, of support, has been seeing for a moment what you see on the service, for ${LOOK_MINUTES} minutes at most. Nothing can be changed or sent in your name.`,
      },
      { fr: `Raison donnée : « ${reason} »`, en: `Reason given: “${reason}”` },
      {
        fr: `Pour voir les pages lues, ou mettre fin à cet accès : ${publicUrl}/account/support`,
        en: `To see the pages read, or to end this: ${publicUrl}/account/support`,
      },
    ],
  ),
});
