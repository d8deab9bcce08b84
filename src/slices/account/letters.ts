import type { InstanceSettings } from '#kernel/instance';
import type { Lang } from '#kernel/text';
import { messageIn } from './message.ts';
import { LINK_MINUTES } from './sign-in.ts';

/** The message that brings the one-time link. */
export const linkMessage = (lang: Lang, url: string, instance: Pick<InstanceSettings, 'name'>) =>
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
