import type { InstanceSettings } from '#kernel/instance';
import type { Lang, Text } from '#kernel/text';
import { dayOf, plainDate } from '#ui/words';
import { messageIn } from './message.ts';
import { CODE_DAYS } from './verification.ts';

const HELLO = { fr: 'Bonjour,', en: 'Hello,' };
const AS_ROLE: Readonly<Record<string, Text>> = {
  applicant: { fr: 'pour préparer ses dossiers', en: 'to prepare its files' },
  signatory: { fr: 'pour signer en son nom', en: 'to sign on its behalf' },
  viewer: { fr: 'pour lire ses dossiers', en: 'to read its files' },
};
const dayIn = (at: Date, lang: Lang): string => plainDate(dayOf(at, 'Europe/Paris'), lang);

type Inviting = Readonly<{
  lang: Lang;
  organisationName: string;
  role: string;
  quality: string;
  /** Who invites. */
  from: string;
  url: string;
  expiresAt: Date;
  instance: Pick<InstanceSettings, 'name'>;
}>;

/** Brings the link of an invitation to the mailbox invited. */
export const invitationMessage = ({
  lang,
  organisationName: body,
  role,
  quality,
  from,
  url,
  expiresAt,
  instance,
}: Inviting) => {
  const as = AS_ROLE[role] ?? { fr: '', en: '' };
  const inQuality = quality === '' ? '' : ` (${quality})`;
  return messageIn(lang, { fr: `${from} vous invite à rejoindre ${body}`, en: `${from} invites you to join ${body}` }, [
    HELLO,
    {
      fr: `${from} vous invite à rejoindre « ${body} » sur ${instance.name}, ${as.fr}${inQuality}.`,
      en: `${from} invites you to join “${body}” on ${instance.name}, ${as.en}${inQuality}.`,
    },
    { fr: 'Pour répondre, ouvrez ce lien :', en: 'To answer, open this link:' },
    { fr: url, en: url },
    {
      fr: `Il sert jusqu’au ${dayIn(expiresAt, 'fr')}. Vous vous connecterez avec cette adresse électronique, sans mot de passe.`,
      en: `It works until ${dayIn(expiresAt, 'en')}. You will sign in with this e-mail address, without a password.`,
    },
    {
      fr: 'Vous ne connaissez pas cette personne ? Ne faites rien : rien ne se passera.',
      en: 'You do not know this person? Do nothing: nothing will happen.',
    },
  ]);
};

/** Tells whoever invited what was answered. */
export const answeredMessage = (
  lang: Lang,
  told: Readonly<{ answer: 'accepted' | 'declined'; from: string; organisationName: string; email: string }>,
) => {
  const subject =
    told.answer === 'accepted'
      ? {
          fr: `${told.from} a rejoint ${told.organisationName}`,
          en: `${told.from} has joined ${told.organisationName}`,
        }
      : { fr: `${told.from} a décliné votre invitation`, en: `${told.from} declined your invitation` };
  return messageIn(lang, subject, [
    HELLO,
    told.answer === 'accepted'
      ? {
          fr: `${told.from} (${told.email}) a accepté votre invitation et agit maintenant pour « ${told.organisationName} ».`,
          en: `${told.from} (${told.email}) accepted your invitation and now acts for “${told.organisationName}”.`,
        }
      : {
          fr: `${told.from} (${told.email}) a décliné votre invitation à rejoindre « ${told.organisationName} ».`,
          en: `${told.from} (${told.email}) declined your invitation to join “${told.organisationName}”.`,
        },
  ]);
};

type Asker = Readonly<{ from: string; email: string; note: string; organisationName: string; url: string }>;

/** Tells those who act for a body that somebody asks to join them. */
export const requestMessage = (lang: Lang, { from, email, note, organisationName: body, url }: Asker) =>
  messageIn(lang, { fr: `${from} demande à rejoindre ${body}`, en: `${from} asks to join ${body}` }, [
    HELLO,
    {
      fr: `${from} (${email}) demande à préparer les dossiers de « ${body} » avec vous.`,
      en: `${from} (${email}) asks to prepare the files of “${body}” with you.`,
    },
    ...(note === '' ? [] : [{ fr: `Son message : ${note}`, en: `Their message: ${note}` }]),
    {
      fr: `Acceptez si vous connaissez cette personne, refusez sinon, sur la page de votre organisme : ${url}`,
      en: `Approve if you know this person, refuse otherwise, on the page of your organisation: ${url}`,
    },
  ]);

/** Tells those who act for a body that somebody joined them on the word of the identity provider. */
export const joinedMessage = (lang: Lang, { from, organisationName: body }: Pick<Asker, 'from' | 'organisationName'>) =>
  messageIn(lang, { fr: `${from} a rejoint ${body}`, en: `${from} has joined ${body}` }, [
    HELLO,
    {
      fr: `${from} a rejoint « ${body} » : son fournisseur d’identité atteste que cette personne y travaille. Si c’est une erreur, retirez-la sur la page de l’organisme.`,
      en: `${from} has joined “${body}”: their identity provider states that this person works there. If this is a mistake, remove them on the page of the organisation.`,
    },
  ]);

type Answer = Readonly<{ organisationName: string; reason: string | undefined }>;

/** Tells whoever asked to join what was answered. */
export const requestAnswerMessage = (lang: Lang, { organisationName: body, reason }: Answer) =>
  reason === undefined
    ? messageIn(lang, { fr: `Vous avez rejoint ${body}`, en: `You have joined ${body}` }, [
        HELLO,
        {
          fr: `Votre demande est acceptée : vous agissez maintenant pour « ${body} ».`,
          en: `Your request is approved: you now act for “${body}”.`,
        },
      ])
    : messageIn(lang, { fr: `Votre demande de rejoindre ${body}`, en: `Your request to join ${body}` }, [
        HELLO,
        {
          fr: `Votre demande de rejoindre « ${body} » est refusée. Motif : ${reason}`,
          en: `Your request to join “${body}” is refused. Reason: ${reason}`,
        },
      ]);

/** Tells whoever registered a body what the desk found. */
export const verifiedMessage = (lang: Lang, { organisationName: body, reason }: Answer) =>
  reason === undefined
    ? messageIn(lang, { fr: `Vous agissez pour ${body}`, en: `You act for ${body}` }, [
        HELLO,
        {
          fr: `Nous avons vérifié que vous travaillez pour « ${body} ». Vous pouvez maintenant déposer ses dossiers et inviter vos collègues.`,
          en: `We have checked that you work for “${body}”. You can now submit its files and invite your colleagues.`,
        },
      ])
    : messageIn(lang, { fr: `Votre rattachement à ${body}`, en: `Your attachment to ${body}` }, [
        HELLO,
        {
          fr: `Nous n’avons pas pu vérifier que vous travaillez pour « ${body} ». Motif : ${reason}`,
          en: `We could not check that you work for “${body}”. Reason: ${reason}`,
        },
        {
          fr: 'Si c’est une erreur, écrivez-nous : l’adresse est dans les mentions légales.',
          en: 'If this is a mistake, write to us: the address is in the legal notice.',
        },
      ]);

type Coded = Readonly<{
  newcomer: Readonly<{ organisationName: string; person: Readonly<{ email: string }> }>;
  code: string;
  instance: Pick<InstanceSettings, 'name'>;
}>;

/** The official address of a French body receives its code in French: nobody there has chosen a language. */
export const codeMessage = ({ newcomer: { organisationName: body, person }, code, instance }: Coded) =>
  messageIn('fr', { fr: `Un code pour ${body}`, en: `A code for ${body}` }, [
    HELLO,
    {
      fr: `Une personne a inscrit « ${body} » sur ${instance.name}, avec l’adresse ${person.email}, pour déposer des demandes d’aide en son nom.`,
      en: `Somebody registered “${body}” on ${instance.name}, with the address ${person.email}, to file requests for grants on its behalf.`,
    },
    {
      fr: `Si elle travaille bien pour vous, donnez-lui ce code : ${code.slice(0, 4)} ${code.slice(4)}`,
      en: `If they do work for you, give them this code: ${code.slice(0, 4)} ${code.slice(4)}`,
    },
    {
      fr: `Il sert une seule fois, pendant ${CODE_DAYS} jours. Sinon, ne le donnez à personne : sans ce code, elle ne peut rien déposer.`,
      en: `It serves once, for ${CODE_DAYS} days. Otherwise, give it to nobody: without this code, they cannot submit anything.`,
    },
  ]);

/** Tells somebody that the desk noted their departure. */
export const seatEndedMessage = (
  lang: Lang,
  { organisationName: body, reason }: Readonly<{ organisationName: string; reason: string }>,
) =>
  messageIn(lang, { fr: `Vous n’agissez plus pour ${body}`, en: `You no longer act for ${body}` }, [
    HELLO,
    {
      fr: `Le service a noté que vous ne travaillez plus pour « ${body} » : ${reason}`,
      en: `The service noted that you no longer work for “${body}”: ${reason}`,
    },
    {
      fr: 'Ses dossiers restent à l’organisme. Si c’est une erreur, demandez à le rejoindre : votre rattachement sera vérifié.',
      en: 'Its files stay with the organisation. If this is a mistake, ask to join it: your membership will be verified.',
    },
  ]);

type Waiting = Readonly<{ count: number; since: Date; url: string }>;

/** Once a day, to those who verify. */
export const digestMessage = (lang: Lang, { count, since, url }: Waiting) =>
  messageIn(lang, { fr: `Rattachements à vérifier : ${count}`, en: `Memberships to verify: ${count}` }, [
    HELLO,
    {
      fr: `Personnes qui attendent qu’on vérifie qu’elles travaillent pour leur organisme : ${count}. La plus ancienne attend depuis le ${dayIn(since, 'fr')}.`,
      en: `People waiting for somebody to check that they work for their organisation: ${count}. The oldest has been waiting since ${dayIn(since, 'en')}.`,
    },
    { fr: url, en: url },
  ]);
