import type { InstanceSettings } from '#kernel/instance';
import type { Lang, Text } from '#kernel/text';
import { messageIn } from './message.ts';
import { LINK_MINUTES } from './sign-in.ts';

const settles = (provider: string): Text => ({
  fr: `Il rattache aussi à votre compte l’identité ${provider} avec laquelle vous venez de vous présenter : la prochaine fois, elle suffira.`,
  en: `It also binds to your account the ${provider} identity you have just shown: next time, it will be enough.`,
});

/** The message that brings the one-time link. @param introducer the provider whose word the link settles, if any */
export const linkMessage = (
  lang: Lang,
  url: string,
  instance: Pick<InstanceSettings, 'name'>,
  introducer: string | undefined,
) =>
  messageIn(
    lang,
    { fr: `Votre lien de connexion à ${instance.name}`, en: `Your link to sign in to ${instance.name}` },
    [
      { fr: 'Bonjour,', en: 'Hello,' },
      {
        fr: `Pour vous connecter à ${instance.name}, ouvrez ce lien puis choisissez « Continuer » :`,
        en: `To sign in to ${instance.name}, open this link, then choose “Continue”:`,
      },
      { fr: url, en: url },
      ...(introducer === undefined ? [] : [settles(introducer)]),
      {
        fr: `Il sert une seule fois, pendant ${LINK_MINUTES} minutes, dans le navigateur où vous l’avez demandé.`,
        en: `It serves once, for ${LINK_MINUTES} minutes, in the browser in which you asked for it.`,
      },
      {
        fr: 'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre. Ne le transmettez à personne, même à quelqu’un qui se dirait de notre service.',
        en: 'You did not ask for it? Do nothing: nobody gets in without this link. Do not pass it on, not even to someone who says they work with us.',
      },
    ],
  );

/** Tells a person that an identity now opens their account: whoever did not do it must hear of it. */
export const boundMessage = (lang: Lang, provider: string, instance: Pick<InstanceSettings, 'name'>) =>
  messageIn(
    lang,
    { fr: `${provider} et votre compte ${instance.name}`, en: `${provider} and your ${instance.name} account` },
    [
      { fr: 'Bonjour,', en: 'Hello,' },
      {
        fr: `Une identité ${provider} vient d’être rattachée à votre compte. Vous pouvez désormais vous identifier avec elle, ou toujours par un lien envoyé à cette adresse.`,
        en: `A ${provider} identity has just been bound to your account. You can now sign in with it, or still by a link sent to this address.`,
      },
      {
        fr: 'Ce n’est pas vous ? Détachez-la dans « Mon compte », puis écrivez-nous : l’adresse est dans les mentions légales.',
        en: 'It was not you? Unbind it in “My account”, then write to us: the address is in the legal notice.',
      },
    ],
  );
