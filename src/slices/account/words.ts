import type { Role } from '#kernel/actor';
import type { CodesOf, Sentence } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import type { changeEmail, deactivatePerson, reactivatePerson, registerPerson, renamePerson } from './account.ts';
import {
  invitationSentences,
  joiningSentences,
  mandateSentences,
  powerSentences,
  verifyingSentences,
} from './body-words.ts';
import { correctionSentences } from './correction-words.ts';
import type { addFactor, confirmPerson, removeFactor, resetFactors } from './factor.ts';
import type { joinOrganisation, leaveOrganisation, registerOrganisation } from './organisation.ts';
import { roleSentences } from './role-words.ts';
import type { openSession } from './sign-in.ts';
import { supportSentences } from './support-words.ts';

/** The roles as people call them. */
export const roleNames: Readonly<Record<Role, Text>> = {
  applicant: { fr: 'Candidat', en: 'Applicant' },
  viewer: { fr: 'Lecteur', en: 'Viewer' },
  signatory: { fr: 'Signataire de l’organisme', en: 'Signatory of the organisation' },
  manager: { fr: 'Gestionnaire de programme', en: 'Programme manager' },
  officer: { fr: 'Instructeur', en: 'Officer' },
  juror: { fr: 'Membre du jury ou du comité', en: 'Member of the jury or committee' },
  chair: { fr: 'Président du jury', en: 'Chair of the jury' },
  secretary: { fr: 'Secrétaire du jury', en: 'Secretary of the jury' },
  trainer: { fr: 'Formateur', en: 'Trainer' },
  authority: { fr: 'Autorité de décision, signataire de l’État', en: 'Deciding authority, signs for the State' },
  payer: { fr: 'Gestionnaire financier', en: 'Payer' },
  auditor: { fr: 'Auditeur', en: 'Auditor' },
  administrator: { fr: 'Administrateur', en: 'Administrator' },
  system: { fr: 'Système', en: 'System' },
};

export const roleName = (role: string): Text => roleNames[role as Role] ?? { fr: role, en: role };

type SignInCodes = 'account.ask_link.too_many' | CodesOf<typeof openSession>;
export const signInSentences: Record<SignInCodes, Sentence> = {
  'account.ask_link.too_many': ({ minutes }) => ({
    fr: `Trop de liens ont été demandés. Attendez ${minutes} min, puis recommencez. Le dernier lien reçu sert encore pendant un quart d’heure.`,
    en: `Too many links were asked for. Wait ${minutes} min, then try again. The last link received still works for a quarter of an hour.`,
  }),
  'account.open_session.unknown_link': {
    fr: 'Ce lien n’est pas de ceux que nous avons envoyés. Il a peut-être été coupé : recopiez-le en entier, ou demandez-en un autre.',
    en: 'This link is not one we sent. It may have been cut: copy it whole, or ask for another.',
  },
  'account.open_session.used_link': {
    fr: 'Ce lien a déjà servi. Un lien ne sert qu’une fois : demandez-en un autre.',
    en: 'This link has already been used. A link serves only once: ask for another.',
  },
  'account.open_session.expired_link': {
    fr: 'Ce lien a plus de 15 minutes : il ne sert plus. Demandez-en un autre.',
    en: 'This link is more than 15 minutes old: it no longer works. Ask for another.',
  },
  'account.open_session.other_browser': {
    fr: 'Ce lien a été demandé dans un autre navigateur, ou sur un autre appareil. Ouvrez-le là-bas, ou demandez-en un autre ici.',
    en: 'This link was asked for in another browser, or on another device. Open it there, or ask for another here.',
  },
  'account.open_session.deactivated': {
    fr: 'Ce compte est fermé. Écrivez-nous si c’est une erreur : l’adresse est en bas de chaque page, dans les mentions légales.',
    en: 'This account is closed. Write to us if this is a mistake: the address is in the legal notice, at the bottom of each page.',
  },
};

type PeopleCodes = CodesOf<
  typeof registerPerson | typeof renamePerson | typeof deactivatePerson | typeof reactivatePerson
>;
export const peopleSentences: Record<PeopleCodes, Sentence> = {
  'account.register_person.already_registered': {
    fr: 'Cette adresse est déjà celle d’une personne inscrite. Si c’est la vôtre, déconnectez-vous puis demandez un nouveau lien.',
    en: 'This address already belongs to a registered person. If it is yours, sign out, then ask for a new link.',
  },
  'account.rename_person.deactivated': {
    fr: 'Ce compte est fermé : son nom ne change plus.',
    en: 'This account is closed: its name no longer changes.',
  },
  'account.deactivate_person.oneself': {
    fr: 'Vous ne pouvez pas fermer votre propre compte. Demandez-le à un autre administrateur.',
    en: 'You cannot close your own account. Ask another administrator.',
  },
  'account.deactivate_person.last_administrator': {
    fr: 'Plus personne n’administrerait le service : donnez d’abord ce rôle à quelqu’un d’autre.',
    en: 'Nobody would administer the service any more: give this role to somebody else first.',
  },
  'account.deactivate_person.already_deactivated': {
    fr: 'Ce compte est déjà fermé.',
    en: 'This account is already closed.',
  },
  'account.reactivate_person.already_active': { fr: 'Ce compte est déjà ouvert.', en: 'This account is already open.' },
};

type EmailCodes = CodesOf<typeof changeEmail> | 'account.ask_email_change.too_many';
export const emailSentences: Record<EmailCodes, Sentence> = {
  'account.ask_email_change.too_many': ({ minutes }) => ({
    fr: `Trop de demandes. Attendez ${minutes} min, puis recommencez.`,
    en: `Too many requests. Wait ${minutes} min, then try again.`,
  }),
  'account.change_email.not_vouched': {
    fr: 'Votre compte a un second facteur. Confirmez d’abord votre identité avec lui.',
    en: 'Your account has a second factor. Confirm your identity with it first.',
  },
  'account.change_email.same': { fr: 'C’est déjà votre adresse.', en: 'This is your address already.' },
  'account.change_email.unknown_link': {
    fr: 'Ce lien n’est pas pour votre compte, ou il a déjà servi. Demandez-en un autre depuis votre compte.',
    en: 'This link is not for your account, or has already been used. Ask for another from your account.',
  },
  'account.change_email.expired_link': {
    fr: 'Ce lien ne sert plus : il durait une heure. Demandez-en un autre depuis votre compte.',
    en: 'This link no longer works: it lasted an hour. Ask for another from your account.',
  },
  'account.change_email.taken': {
    fr: 'Cette adresse est déjà celle d’une personne inscrite.',
    en: 'This address already belongs to a registered person.',
  },
  'account.change_email.deactivated': {
    fr: 'Ce compte est fermé : son adresse ne change plus.',
    en: 'This account is closed: its address no longer changes.',
  },
};

type OrganisationCodes = CodesOf<typeof registerOrganisation | typeof joinOrganisation | typeof leaveOrganisation>;
export const organisationSentences: Record<OrganisationCodes, Sentence> = {
  'account.register_organisation.already_registered': ({ name }) => ({
    fr: `« ${name} » est déjà inscrit ici. Demandez à le rejoindre, ou faites-vous inviter par une personne de cet organisme.`,
    en: `“${name}” is already registered here. Ask to join it, or be invited by somebody of this organisation.`,
  }),
  'account.register_organisation.merged': ({ name = '', into = '' }) => ({
    fr: `« ${name} » a fusionné dans « ${into} ». Demandez à rejoindre « ${into} ».`,
    en: `“${name}” was merged into “${into}”. Ask to join “${into}”.`,
  }),
  'account.register_organisation.siren_missing': ({ name }) => ({
    fr: `Nos sources ne donnent pas le numéro SIREN de « ${name} ». Écrivez-le : il figure sur l’avis de situation de l’Insee.`,
    en: `Our sources do not give the SIREN number of “${name}”. Write it: it is on the notice of situation of Insee.`,
  }),
  'account.register_organisation.name_missing': {
    fr: 'Écrivez le nom de l’organisme, tel que sur l’avis de situation de l’Insee.',
    en: 'Write the name of the organisation, as on the notice of situation of Insee.',
  },
  'account.register_organisation.siret_of_another': ({ siren }) => ({
    fr: `Ce numéro SIRET n’est pas celui de l’organisme : il doit commencer par ${siren}.`,
    en: `This SIRET number is not that of the organisation: it must start with ${siren}.`,
  }),
  'account.register_organisation.quality_missing': {
    fr: 'Dites en quelle qualité vous représentez l’organisme : maire, présidente, directeur…',
    en: 'Say in what quality you represent the organisation: mayor, chair, director…',
  },
  'account.join_organisation.unknown_person': ({ email }) => ({
    fr: `Personne n’est encore inscrit avec l’adresse ${email}. Demandez à cette personne de se connecter une première fois, puis ajoutez-la.`,
    en: `Nobody is registered with the address ${email} yet. Ask this person to sign in a first time, then add them.`,
  }),
  'account.join_organisation.deactivated': {
    fr: 'Le compte de cette personne est fermé.',
    en: 'The account of this person is closed.',
  },
  'account.join_organisation.already_member': {
    fr: 'Cette personne a déjà ce rôle dans l’organisme.',
    en: 'This person already holds this role in the organisation.',
  },
  'account.join_organisation.signatory_to_oneself': {
    fr: 'Personne ne se donne à soi-même le pouvoir de signer. Demandez à une autre personne de l’organisme de vous désigner.',
    en: 'Nobody gives themselves the power to sign. Ask another person of the organisation to name you.',
  },
  'account.join_organisation.quality_missing': {
    fr: 'Dites en quelle qualité cette personne signe : maire, présidente, directeur général par délégation…',
    en: 'Say in what quality this person signs: mayor, chair, chief executive by delegation…',
  },
  'account.leave_organisation.already_left': {
    fr: 'Cette personne n’a plus ce rôle.',
    en: 'This person no longer holds this role.',
  },
  'account.leave_organisation.last_member': {
    fr: 'C’est la dernière personne qui peut préparer des dossiers pour l’organisme. Invitez quelqu’un d’autre avant de la retirer.',
    en: 'This is the last person who can prepare files for the organisation. Invite somebody else before removing them.',
  },
};

type FactorCodes =
  | 'account.confirm_by_code.too_many'
  | CodesOf<typeof addFactor | typeof removeFactor | typeof resetFactors | typeof confirmPerson>;
export const factorSentences: Record<FactorCodes, Sentence> = {
  'account.add_factor.not_vouched': {
    fr: 'Vous avez déjà un second facteur. Confirmez d’abord votre identité avec lui, puis ajoutez celui-ci.',
    en: 'You already have a second factor. Confirm your identity with it first, then add this one.',
  },
  'account.add_factor.too_many': ({ max }) => ({
    fr: `Vous avez déjà ${max} seconds facteurs. Retirez-en un avant d’en ajouter un autre.`,
    en: `You already have ${max} second factors. Remove one before adding another.`,
  }),
  'account.add_factor.already_added': {
    fr: 'Cette clé d’accès est déjà dans un compte.',
    en: 'This passkey is already in an account.',
  },
  'account.add_factor.not_proved': {
    fr: 'Nous n’avons pas reconnu la réponse, ou elle est venue trop tard. Recommencez depuis le début.',
    en: 'We did not recognise the answer, or it came too late. Start again from the beginning.',
  },
  'account.remove_factor.already_removed': {
    fr: 'Ce second facteur est déjà retiré.',
    en: 'This second factor has already been removed.',
  },
  'account.remove_factor.not_vouched': {
    fr: 'Confirmez d’abord votre identité avec un second facteur.',
    en: 'Confirm your identity with a second factor first.',
  },
  'account.reset_factors.oneself': {
    fr: 'Personne ne remet à zéro ses propres facteurs. Demandez-le à un autre administrateur.',
    en: 'Nobody resets their own factors. Ask another administrator.',
  },
  'account.reset_factors.none': {
    fr: 'Cette personne n’a aucun second facteur.',
    en: 'This person has no second factor.',
  },
  'account.confirm_by_code.too_many': ({ minutes }) => ({
    fr: `Trop d’essais. Attendez ${minutes} min, puis recommencez.`,
    en: `Too many tries. Wait ${minutes} min, then try again.`,
  }),
  'account.show_factor.not_recognised': {
    fr: 'Ce n’est pas un code ou une clé de votre compte. Vérifiez l’heure de votre téléphone, puis recommencez.',
    en: 'This is not a code or a passkey of your account. Check the time on your phone, then try again.',
  },
  'account.show_factor.already_shown': {
    fr: 'Ce code a déjà servi. Attendez le suivant.',
    en: 'This code has already been used. Wait for the next one.',
  },
};

export const sentences: Readonly<Record<string, Sentence>> = {
  ...signInSentences,
  ...peopleSentences,
  ...emailSentences,
  ...correctionSentences,
  ...roleSentences,
  ...organisationSentences,
  ...invitationSentences,
  ...joiningSentences,
  ...verifyingSentences,
  ...powerSentences,
  ...mandateSentences,
  ...factorSentences,
  ...supportSentences,
};
