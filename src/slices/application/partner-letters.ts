import type { Lang, Text } from '#kernel/text';
import { messageIn } from '#slices/account';

type Asked = Readonly<{
  /** The lead, and the body asked. */
  lead: string;
  partner: string;
  siren: string;
  number: string;
  title: string;
  call: Text;
  brings: string;
  /** Where the partner answers, and where somebody not known yet asks to act for it. */
  url: string;
  joinUrl: string;
  /** Whether somebody of the body is known here. */
  isKnown: boolean;
}>;

const HELLO = { fr: 'Bonjour,', en: 'Hello,' };
const bare = (text: string): Text => ({ fr: text, en: text });

/** Asks a body to attest for its own part of a file. */
export const askedMessage = (lang: Lang, asked: Asked) => {
  const { lead, partner, title, number, call } = asked;
  const named = title === '' ? { fr: 'un projet', en: 'a project' } : { fr: `« ${title} »`, en: `“${title}”` };
  return messageIn(
    lang,
    { fr: `${lead} propose à ${partner} d’être partenaire`, en: `${lead} asks ${partner} to be a partner` },
    [
      HELLO,
      {
        fr: `${lead} prépare le dossier ${number}, ${named.fr} (${call.fr}), et propose à « ${partner} » d’en être partenaire.`,
        en: `${lead} prepares file ${number}, ${named.en} (${call.en}), and asks “${partner}” to be a partner in it.`,
      },
      { fr: `Ce que vous apporteriez : ${asked.brings}`, en: `What you would bring: ${asked.brings}` },
      {
        fr: 'Lisez le projet, puis attestez pour votre organisme ou déclinez. Sans votre réponse, le dossier ne peut pas être déposé avec vous :',
        en: 'Read the project, then attest for your body or decline. Without your answer, the file cannot be submitted with you:',
      },
      bare(asked.url),
      ...(asked.isKnown ? [] : [unknownYet(asked), bare(asked.joinUrl)]),
    ],
  );
};

const unknownYet = ({ partner, siren }: Asked): Text => ({
  fr: `Personne n’agit encore ici pour « ${partner} » (SIREN ${siren}). Connectez-vous avec votre adresse électronique professionnelle, demandez à rejoindre cet organisme ; une fois votre rattachement vérifié, revenez au premier lien :`,
  en: `Nobody acts here yet for “${partner}” (SIREN ${siren}). Sign in with your work e-mail address and ask to join this body; once your membership is verified, come back to the first link:`,
});

type Answered = Readonly<{
  answer: 'attested' | 'declined';
  partner: string;
  by: string;
  number: string;
  reason: string;
  url: string;
}>;

/** Tells whoever is spoken to of a file what a partner answered. */
export const partnerAnsweredMessage = (lang: Lang, { answer, partner, by, number, reason, url }: Answered) =>
  messageIn(
    lang,
    answer === 'attested'
      ? { fr: `${partner} a attesté (dossier ${number})`, en: `${partner} has attested (file ${number})` }
      : { fr: `${partner} décline (dossier ${number})`, en: `${partner} declines (file ${number})` },
    [
      HELLO,
      answer === 'attested'
        ? {
            fr: `${by} a attesté pour « ${partner} », partenaire de votre dossier ${number}.`,
            en: `${by} attested for “${partner}”, a partner in your file ${number}.`,
          }
        : {
            fr: `${by} a répondu que « ${partner} » ne sera pas partenaire de votre dossier ${number}.`,
            en: `${by} answered that “${partner}” will not be a partner in your file ${number}.`,
          },
      ...(reason === '' ? [] : [{ fr: `Pourquoi : ${reason}`, en: `Why: ${reason}` }]),
      bare(url),
    ],
  );
