import type { CodesOf, Sentence } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { comeBack, recognise } from './identity.ts';
import type { Answer } from './providers/fault.ts';
import { signInSentences } from './words.ts';

export const providerSentences: Record<CodesOf<typeof comeBack> | CodesOf<typeof recognise>, Sentence> = {
  'account.return_from_provider.unknown': {
    fr: 'Cette page a déjà servi, ou l’identification a commencé dans un autre navigateur. Recommencez ici.',
    en: 'This page has already been used, or signing in began in another browser. Start again here.',
  },
  'account.return_from_provider.expired': {
    fr: 'Vous avez mis plus de dix minutes à revenir. Par prudence, recommencez.',
    en: 'You took more than ten minutes to come back. To be safe, start again.',
  },
  'account.open_session.deactivated': signInSentences['account.open_session.deactivated'],
};

type Told = Readonly<{ status: number; title: Text; words(provider: string): Text }>;

const NOT_IN: Text = { fr: 'Vous n’êtes pas connecté', en: 'You are not signed in' };

/** What a person reads when a provider did not let them in, and how the page is answered. */
export const TOLD: Readonly<Record<Answer, Told>> = {
  cancelled: {
    status: 200,
    title: { fr: 'Identification annulée', en: 'Signing in cancelled' },
    words: (provider) => ({
      fr: `Vous avez quitté ${provider} avant la fin. Rien n’a été enregistré. Recommencez quand vous voulez, ou recevez un lien par courriel.`,
      en: `You left ${provider} before the end. Nothing was saved. Start again when you like, or receive a link by e-mail.`,
    }),
  },
  down: {
    status: 503,
    title: NOT_IN,
    words: (provider) => ({
      fr: `${provider} ne répond pas en ce moment. Réessayez dans quelques minutes, ou recevez un lien par courriel : il donne accès au même compte.`,
      en: `${provider} does not answer at the moment. Try again in a few minutes, or receive a link by e-mail: it leads to the same account.`,
    }),
  },
  not_trusted: {
    status: 502,
    title: NOT_IN,
    words: (provider) => ({
      fr: `La réponse venue de ${provider} n’est pas sûre : nous ne l’avons pas crue, et personne n’a été connecté. Recommencez, ou recevez un lien par courriel. Si cela revient, écrivez-nous.`,
      en: `The answer that came from ${provider} is not safe: we did not believe it, and nobody was signed in. Start again, or receive a link by e-mail. If it happens again, write to us.`,
    }),
  },
  level: {
    status: 403,
    title: NOT_IN,
    words: (provider) => ({
      fr: `${provider} ne garantit pas votre identité au niveau demandé ici. Choisissez-y un autre moyen de vous identifier, ou recevez un lien par courriel.`,
      en: `${provider} does not vouch for you at the level asked here. Choose another way to identify yourself there, or receive a link by e-mail.`,
    }),
  },
  private_sector: {
    status: 403,
    title: NOT_IN,
    words: (provider) => ({
      fr: `${provider} n’est ouvert, pour ce service, qu’aux agents publics. Recevez un lien par courriel : il vous donne accès aux mêmes pages.`,
      en: `For this service, ${provider} is open to public agents only. Receive a link by e-mail: it leads to the same pages.`,
    }),
  },
  settings: {
    status: 502,
    title: NOT_IN,
    words: (provider) => ({
      fr: `${provider} n’accepte pas la demande de ce service. Ce n’est pas une erreur de votre part : c’est un réglage à corriger chez nous. Recevez un lien par courriel en attendant.`,
      en: `${provider} does not accept the request of this service. It is not a mistake of yours: one of our settings must be corrected. Receive a link by e-mail meanwhile.`,
    }),
  },
};
