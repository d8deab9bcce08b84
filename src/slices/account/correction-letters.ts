import type { Lang, Text } from '#kernel/text';
import { dayAndClock } from '#ui/words';
import { changedEmailMessage } from './email-letters.ts';
import { type Message, messageIn } from './message.ts';
import type { AccountSettings } from './settings.ts';
import type { MailboxOf } from './store/corrections.ts';

type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;
const ZONE = 'Europe/Paris';
const HELLO: Text = { fr: 'Bonjour,', en: 'Hello,' };
const subject = ({ instance }: Settings): Text => ({
  fr: `L’adresse d’un compte à ${instance.name}`,
  en: `The address of an account at ${instance.name}`,
});
const when = (at: Date): Text => ({ fr: dayAndClock(at, ZONE, 'fr'), en: dayAndClock(at, ZONE, 'en') });

export type Asked = Readonly<{
  id: string;
  personId: string;
  /** The name of who asked, and the reason they gave. */
  by: string;
  reason: string;
  former: string;
  email: string;
  lang: Lang;
  opensAt: Date;
  endsAt: Date;
  /** The links of the new mailbox and of the former one. */
  proof: string;
  objection: string;
}>;

/** To the new mailbox, the former one and the other administrators, in the order of `ids`. */
export const askedMessages = (
  asked: Asked,
  {
    administrators,
    ids: [toNew = '', toFormer = '', ...others],
    settings,
  }: Readonly<{ administrators: readonly MailboxOf[]; ids: readonly string[]; settings: Settings }>,
): readonly Message[] => [
  { id: toNew, recipient: asked.email, isSecret: true, ...proofWords(asked, settings) },
  { id: toFormer, recipient: asked.former, isSecret: true, ...objectionWords(asked, settings) },
  ...administrators.map(({ email, lang }, index) => ({
    id: others[index] as string,
    recipient: email,
    ...colleagueWords(asked, lang, settings),
  })),
];

const proofWords = ({ lang, proof, opensAt, endsAt }: Asked, settings: Settings) => {
  const [from, until] = [when(opensAt), when(endsAt)];
  const url = `${settings.publicUrl}/email-corrections/confirmation/${proof}`;
  return messageIn(lang, subject(settings), [
    HELLO,
    {
      fr: `Vous avez perdu votre messagerie, et l’administration de ${settings.instance.name} a demandé que votre compte s’ouvre avec cette adresse. Pour le confirmer, ouvrez ce lien entre le ${from.fr} et le ${until.fr} :`,
      en: `You lost your mailbox, and the administration of ${settings.instance.name} asked that your account open with this address. To confirm it, open this link between ${from.en} and ${until.en}:`,
    },
    { fr: url, en: url },
    {
      fr: 'Avant, il ne sert pas encore : votre ancienne adresse peut s’y opposer. Vous n’attendiez rien ? Ne faites rien.',
      en: 'It does not serve before: your former address may object. You expected nothing? Do nothing.',
    },
  ]);
};

const objectionWords = ({ lang, by, reason, objection, opensAt }: Asked, settings: Settings) => {
  const from = when(opensAt);
  const url = `${settings.publicUrl}/email-corrections/objection/${objection}`;
  return messageIn(lang, subject(settings), [
    HELLO,
    {
      fr: `${by}, de l’administration de ${settings.instance.name}, a demandé que votre compte s’ouvre avec une autre adresse que celle-ci, à partir du ${from.fr}.`,
      en: `${by}, of the administration of ${settings.instance.name}, asked that your account open with another address than this one, from ${from.en}.`,
    },
    { fr: `Raison donnée : « ${reason} »`, en: `Reason given: “${reason}”` },
    {
      fr: 'Vous lisez encore ce message ? Votre messagerie n’est donc pas perdue. Pour vous y opposer, ouvrez ce lien, sans vous connecter :',
      en: 'You still read this? Then your mailbox is not lost. To object, open this link, without signing in:',
    },
    { fr: url, en: url },
  ]);
};

const colleagueWords = ({ personId, by, reason, opensAt }: Asked, lang: Lang, settings: Settings) => {
  const from = when(opensAt);
  const url = `${settings.publicUrl}/people/${personId}/email`;
  return messageIn(lang, subject(settings), [
    HELLO,
    {
      fr: `${by} a demandé qu’un compte s’ouvre avec une autre adresse, à partir du ${from.fr}.`,
      en: `${by} asked that an account open with another address, from ${from.en}.`,
    },
    { fr: `Raison donnée : « ${reason} »`, en: `Reason given: “${reason}”` },
    {
      fr: `Si cela vous étonne, retirez cette demande : ${url}`,
      en: `If this surprises you, withdraw it: ${url}`,
    },
  ]);
};

/** To both mailboxes, once the new one opens the account. */
export const takenMessages = (
  [toFormer = '', toNew = '']: readonly string[],
  { email, wanted, lang }: Readonly<{ email: string; wanted: string; lang: Lang }>,
  settings: Settings,
): readonly Message[] => [
  { id: toFormer, recipient: email, isSecret: true, ...changedEmailMessage(lang, settings.instance) },
  {
    id: toNew,
    recipient: wanted,
    ...messageIn(lang, subject(settings), [
      HELLO,
      {
        fr: `Votre compte s’ouvre maintenant avec cette adresse. Toutes vos sessions ont été fermées : connectez-vous à nouveau. ${settings.publicUrl}/sign-in`,
        en: `Your account now opens with this address. All your sessions have ended: sign in again. ${settings.publicUrl}/sign-in`,
      },
    ]),
  },
];

/** To the person and to every administrator: somebody said no. */
export const stoppedMessages = (
  [own = '', ...others]: readonly string[],
  { person, administrators }: Readonly<{ person: MailboxOf; administrators: readonly MailboxOf[] }>,
  settings: Settings,
): readonly Message[] => [
  {
    id: own,
    recipient: person.email,
    ...messageIn(person.lang, subject(settings), [
      HELLO,
      {
        fr: 'Vous vous êtes opposé au changement d’adresse de votre compte : rien ne change, et l’administration le sait.',
        en: 'You objected to the change of address of your account: nothing changes, and the administration knows it.',
      },
    ]),
  },
  ...administrators.map(({ email, lang }, index) => ({
    id: others[index] as string,
    recipient: email,
    ...messageIn(lang, subject(settings), [
      HELLO,
      {
        fr: `${person.name} s’est opposé au changement de son adresse, demandé par l’administration. Rien ne change. Voyez qui l’a demandé, et pourquoi : ${settings.publicUrl}/people/${person.id}/email`,
        en: `${person.name} objected to the change of their address that the administration asked for. Nothing changes. See who asked for it, and why: ${settings.publicUrl}/people/${person.id}/email`,
      },
    ]),
  })),
];
