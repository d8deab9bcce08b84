import type { InstanceSettings } from '#kernel/instance';
import type { Text } from '#kernel/text';
import { type Message, messageIn } from './message.ts';

type Event = 'added' | 'removed' | 'reset' | 'codes';

const SAID: Readonly<Record<Event, (name: string) => Text>> = {
  added: (name) => ({
    fr: `Un second facteur, « ${name} », vient d’être ajouté à votre compte.`,
    en: `A second factor, “${name}”, has just been added to your account.`,
  }),
  removed: (name) => ({
    fr: `Un second facteur, « ${name} », vient d’être retiré de votre compte.`,
    en: `A second factor, “${name}”, has just been removed from your account.`,
  }),
  codes: () => ({
    fr: 'De nouveaux codes de secours viennent d’être faits pour votre compte. Ceux d’avant ne servent plus.',
    en: 'New recovery codes have just been made for your account. The former ones serve no more.',
  }),
  reset: () => ({
    fr: 'Un administrateur a remis à zéro vos seconds facteurs. Ajoutez-en un à votre prochaine connexion.',
    en: 'An administrator has reset your second factors. Add one the next time you sign in.',
  }),
};

/** Tells a person that how they prove who they are has changed: whoever did not do it must hear of it. */
export const factorMessage = (
  id: string,
  recipient: string,
  event: Event,
  name: string,
  instance: Pick<InstanceSettings, 'name'>,
): Message => ({
  id,
  recipient,
  ...messageIn(
    'fr',
    { fr: `Sécurité de votre compte ${instance.name}`, en: `Security of your ${instance.name} account` },
    [
      { fr: 'Bonjour,', en: 'Hello,' },
      SAID[event](name),
      {
        fr: 'Ce n’est pas vous ? Écrivez-nous tout de suite : l’adresse est dans les mentions légales.',
        en: 'It was not you? Write to us at once: the address is in the legal notice.',
      },
    ],
  ),
});
