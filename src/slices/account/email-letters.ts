import type { InstanceSettings } from '#kernel/instance';
import type { Lang, Text } from '#kernel/text';
import { messageIn } from './message.ts';

type Instance = Pick<InstanceSettings, 'name'>;
const HELLO: Text = { fr: 'Bonjour,', en: 'Hello,' };
const subject = (name: string): Text => ({
  fr: `Votre adresse à ${name}`,
  en: `Your address at ${name}`,
});

/** To the new mailbox: the link that proves that its owner asked. */
export const confirmEmailMessage = (lang: Lang, url: string, { name }: Instance) =>
  messageIn(lang, subject(name), [
    HELLO,
    {
      fr: `Vous avez demandé à vous connecter à ${name} avec cette adresse. Ouvrez ce lien dans le navigateur où vous êtes connecté, puis confirmez :`,
      en: `You asked to sign in to ${name} with this address. Open this link in the browser in which you are signed in, then confirm:`,
    },
    { fr: url, en: url },
    {
      fr: 'Il sert une seule fois, pendant une heure. Vous n’avez rien demandé ? Ne faites rien.',
      en: 'It serves once, for an hour. You did not ask for it? Do nothing.',
    },
  ]);

/** To a mailbox that already has an account: only its owner learns so. */
export const takenEmailMessage = (lang: Lang, { name }: Instance) =>
  messageIn(lang, subject(name), [
    HELLO,
    {
      fr: `Quelqu’un a voulu se connecter à ${name} avec cette adresse, qui a déjà un compte. Rien n’a changé. Si c’est vous, connectez-vous avec elle.`,
      en: `Somebody wished to sign in to ${name} with this address, which already has an account. Nothing has changed. If it was you, sign in with it.`,
    },
  ]);

/** To the old mailbox, once it is done. */
export const changedEmailMessage = (lang: Lang, { name }: Instance) =>
  messageIn(lang, subject(name), [
    HELLO,
    {
      fr: 'Votre compte s’ouvre maintenant avec une autre adresse. Celle-ci ne sert plus.',
      en: 'Your account now opens with another address. This one no longer serves.',
    },
    {
      fr: 'Ce n’est pas vous ? Écrivez-nous tout de suite : l’adresse est dans les mentions légales.',
      en: 'It was not you? Write to us at once: the address is in the legal notice.',
    },
  ]);
