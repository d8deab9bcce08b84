import type { Lang, Text } from '#kernel/text';
import { type Message, messageIn } from '#slices/account';
import { plainDate } from '#ui/words';
import { GROUNDS, type Kept } from './law/erasure.ts';
import type { PrivacySettings } from './settings.ts';

const HELLO: Text = { fr: 'Bonjour,', en: 'Hello,' };
const CNIL: Text = {
  fr: 'La réponse ne vous convient pas ? Vous pouvez écrire au délégué à la protection des données, puis adresser une réclamation à la CNIL : https://www.cnil.fr/fr/plaintes',
  en: 'Not satisfied with the answer? You may write to the data protection officer, then complain to the French authority (CNIL): https://www.cnil.fr/fr/plaintes',
};

type To = Readonly<{ id: string; email: string; lang: string }>;
const langOf = (lang: string): Lang => (lang === 'en' ? 'en' : 'fr');
const letter = ({ id, email, lang }: To, subject: Text, paragraphs: readonly Text[]): Message => ({
  id,
  recipient: email,
  ...messageIn(langOf(lang), subject, [HELLO, ...paragraphs]),
});

/** @param by the last day of the answer */
export const askedMessage = (to: To, by: string, { instance }: PrivacySettings): Message =>
  letter(
    to,
    { fr: `Votre demande d’effacement à ${instance.name}`, en: `Your request for erasure to ${instance.name}` },
    [
      {
        fr: `Vous avez demandé que vos données personnelles soient effacées. Nous vous répondrons le ${plainDate(by, 'fr')} au plus tard (RGPD, article 12, 3).`,
        en: `You asked that your personal data be erased. We will answer on ${plainDate(by, 'en')} at the latest (GDPR, article 12(3)).`,
      },
      {
        fr: 'Ce n’est pas vous ? Connectez-vous et retirez la demande dans « Mes données personnelles ».',
        en: 'It was not you? Sign in and withdraw the request in “My personal data”.',
      },
    ],
  );

/** Tells whoever looks after personal data here; the message names nobody. */
export const officerMessage = (id: string, by: string, { publicUrl, instance }: PrivacySettings): Message =>
  letter(
    { id, email: instance.dpoEmail, lang: 'fr' },
    { fr: 'Une demande d’effacement', en: 'A request for erasure' },
    [
      {
        fr: `Une personne demande que ses données soient effacées. Une réponse est due le ${plainDate(by, 'fr')} au plus tard :`,
        en: `Somebody asks that their data be erased. An answer is due on ${plainDate(by, 'en')} at the latest:`,
      },
      { fr: `${publicUrl}/personal-data`, en: `${publicUrl}/personal-data` },
    ],
  );

/** @param due the last day of the answer, two months later than said at first */
export const extendedMessage = (
  to: To,
  { due, reason }: Readonly<{ due: string; reason: string }>,
  { instance }: PrivacySettings,
): Message =>
  letter(
    to,
    { fr: `Votre demande d’effacement à ${instance.name}`, en: `Your request for erasure to ${instance.name}` },
    [
      {
        fr: `Votre demande est complexe : il nous faut deux mois de plus. Nous vous répondrons le ${plainDate(due, 'fr')} au plus tard (RGPD, article 12, 3).`,
        en: `Your request is complex: we need two months more. We will answer on ${plainDate(due, 'en')} at the latest (GDPR, article 12(3)).`,
      },
      { fr: `La raison : ${reason}`, en: `The reason: ${reason}` },
      CNIL,
    ],
  );

export const refusedMessage = (to: To, reason: string, { instance }: PrivacySettings): Message =>
  letter(
    to,
    { fr: `Votre demande d’effacement à ${instance.name}`, en: `Your request for erasure to ${instance.name}` },
    [
      {
        fr: `Nous n’avons pas pu effacer vos données. La raison : ${reason}`,
        en: `We could not erase your data. The reason: ${reason}`,
      },
      CNIL,
    ],
  );

/** Before an account nobody signs in to is closed. @param by the day it is closed */
export const closingMessage = (
  to: To,
  by: string,
  { publicUrl, instance }: Pick<PrivacySettings, 'publicUrl' | 'instance'>,
): Message =>
  letter(
    to,
    {
      fr: `Votre compte à ${instance.name} sera fermé le ${plainDate(by, 'fr')}`,
      en: `Your account at ${instance.name} will be closed on ${plainDate(by, 'en')}`,
    },
    [
      {
        fr: 'Vous ne vous êtes pas connecté depuis longtemps. Nous ne gardons pas les données des personnes plus longtemps que nécessaire (RGPD, article 5).',
        en: 'You have not signed in for a long time. We do not keep the data of people longer than needed (GDPR, article 5).',
      },
      {
        fr: `Pour garder votre compte, connectez-vous une fois avant le ${plainDate(by, 'fr')} : ${publicUrl}/sign-in`,
        en: `To keep your account, sign in once before ${plainDate(by, 'en')}: ${publicUrl}/sign-in`,
      },
      {
        fr: 'Sinon, vous n’avez rien à faire. Les dossiers de votre organisme restent à l’organisme.',
        en: 'Otherwise there is nothing to do. The files of your organisation stay with it.',
      },
    ],
  );

/** The last message: its words and the address go as soon as it is sent. */
export const erasedMessage = (to: To, kept: readonly Kept[], { instance }: PrivacySettings): Message => ({
  isSecret: true,
  ...letter(to, { fr: `Vos données à ${instance.name}`, en: `Your data at ${instance.name}` }, [
    kept.length === 0
      ? {
          fr: 'Vos données personnelles sont effacées. Votre compte n’existe plus.',
          en: 'Your personal data are erased. Your account no longer exists.',
        }
      : {
          fr: 'Votre compte n’existe plus. Votre nom et votre adresse sont effacés. Ce que la loi oblige à garder reste, sous un numéro :',
          en: 'Your account no longer exists. Your name and address are erased. What the law obliges us to keep stays, under a number:',
        },
    ...kept.map((one) => ({ fr: `– ${GROUNDS[one].fr}`, en: `– ${GROUNDS[one].en}` })),
    CNIL,
    {
      fr: 'Ce message est le dernier : votre adresse n’est plus dans notre fichier.',
      en: 'This message is the last one: your address is no longer in our records.',
    },
  ]),
});
