import type { CodesOf, Sentence } from '#kernel/refusal';
import type { acceptInvitation, followInvitation, invite, resendInvitation, withdrawInvitation } from './invitation.ts';
import type { approveRequest, askToJoin, claimSeat, refuseRequest } from './join-request.ts';
import { sentences as signingSentences } from './law/power.ts';
import type { endLastSeat } from './leaving.ts';
import type { endMandate, giveMandate, recordMandate } from './mandate.ts';
import type { recordPower } from './signing-power.ts';
import type { enterCode, rejectMember, sendCode, verifyMember } from './verification.ts';

type InvitationCodes = CodesOf<
  | typeof invite
  | typeof acceptInvitation
  | typeof followInvitation
  | typeof resendInvitation
  | typeof withdrawInvitation
>;
export const invitationSentences: Record<InvitationCodes, Sentence> = {
  'account.invite.already_member': ({ email }) => ({
    fr: `${email} a déjà ce rôle dans l’organisme.`,
    en: `${email} already holds this role in the organisation.`,
  }),
  'account.invite.already_invited': ({ email }) => ({
    fr: `${email} a déjà une invitation pour ce rôle. Renvoyez-la depuis la liste des invitations.`,
    en: `${email} already has an invitation for this role. Send it again from the list of invitations.`,
  }),
  'account.invite.signatory_to_oneself': {
    fr: 'Personne ne se donne à soi-même le pouvoir de signer. Demandez à une autre personne de l’organisme de vous inviter.',
    en: 'Nobody gives themselves the power to sign. Ask another person of the organisation to invite you.',
  },
  'account.invite.quality_missing': {
    fr: 'Dites en quelle qualité cette personne signe : maire, présidente, directeur général par délégation…',
    en: 'Say in what quality this person signs: mayor, chair, chief executive by delegation…',
  },
  'account.invite.too_many': ({ max }) => ({
    fr: `Votre organisme a déjà envoyé ${max} invitations aujourd’hui. Recommencez demain.`,
    en: `Your organisation has already sent ${max} invitations today. Try again tomorrow.`,
  }),
  'account.invitation.unknown': {
    fr: 'Ce lien n’est pas de ceux que nous avons envoyés, ou une invitation plus récente l’a remplacé. Ouvrez le dernier message reçu.',
    en: 'This link is not one we sent, or a later invitation replaced it. Open the last message you received.',
  },
  'account.invitation.accepted': {
    fr: 'Cette invitation a déjà été acceptée. Connectez-vous : l’organisme est dans « Mon compte ».',
    en: 'This invitation has already been accepted. Sign in: the organisation is in “My account”.',
  },
  'account.invitation.closed': {
    fr: 'Cette invitation n’est plus ouverte : elle a été acceptée, déclinée ou retirée.',
    en: 'This invitation is no longer open: it was accepted, declined or withdrawn.',
  },
  'account.invitation.expired': {
    fr: 'Cette invitation a expiré. Demandez à la personne qui vous a invité de la renvoyer.',
    en: 'This invitation has expired. Ask the person who invited you to send it again.',
  },
  'account.accept_invitation.already_member': {
    fr: 'Vous avez déjà ce rôle dans l’organisme.',
    en: 'You already hold this role in the organisation.',
  },
};

type JoiningCodes = CodesOf<typeof askToJoin | typeof claimSeat | typeof approveRequest | typeof refuseRequest>;
export const joiningSentences: Record<JoiningCodes, Sentence> = {
  'account.ask_to_join.already_member': {
    fr: 'Vous agissez déjà pour cet organisme : il est dans « Mon compte ».',
    en: 'You already act for this organisation: it is in “My account”.',
  },
  'account.ask_to_join.being_verified': {
    fr: 'Votre rattachement à cet organisme est en cours de vérification.',
    en: 'Your attachment to this organisation is being verified.',
  },
  'account.ask_to_join.already_asked': {
    fr: 'Votre demande est déjà partie. Les personnes qui agissent pour l’organisme vont y répondre.',
    en: 'Your request has already been sent. Those who act for the organisation will answer it.',
  },
  'account.ask_to_join.too_many': ({ max }) => ({
    fr: `Vous avez déjà fait ${max} demandes aujourd’hui. Attendez les réponses, ou recommencez demain.`,
    en: `You have already made ${max} requests today. Wait for the answers, or try again tomorrow.`,
  }),
  'account.claim_seat.ask_first': {
    fr: 'Ici, les personnes qui agissent pour l’organisme acceptent d’abord : faites une demande.',
    en: 'Here, those who act for the organisation approve first: make a request.',
  },
  'account.answer_request.already_answered': {
    fr: 'Cette demande a déjà reçu une réponse.',
    en: 'This request has already been answered.',
  },
};

type VerifyingCodes = CodesOf<typeof verifyMember | typeof rejectMember | typeof sendCode | typeof enterCode>;
export const verifyingSentences: Record<VerifyingCodes, Sentence> = {
  'account.verify_member.nothing_to_verify': {
    fr: 'Il n’y a plus rien à vérifier pour cette personne.',
    en: 'There is nothing left to verify for this person.',
  },
  'account.verify_member.oneself': {
    fr: 'Personne ne vérifie son propre rattachement. Demandez à un collègue.',
    en: 'Nobody verifies their own attachment. Ask a colleague.',
  },
  'account.send_code.too_many': ({ max }) => ({
    fr: `${max} codes ont déjà été envoyés pour cette personne. Vérifiez autrement, par exemple par téléphone.`,
    en: `${max} codes have already been sent for this person. Check in another way, by telephone for example.`,
  }),
  'account.enter_code.none_sent': {
    fr: 'Aucun code n’attend d’être saisi. Nous vous dirons quand il sera envoyé.',
    en: 'No code waits to be entered. We will tell you when it is sent.',
  },
  'account.enter_code.expired': ({ days }) => ({
    fr: `Ce code a plus de ${days} jours : il ne sert plus. Demandez-nous d’en envoyer un autre.`,
    en: `This code is more than ${days} days old: it no longer works. Ask us to send another.`,
  }),
  'account.enter_code.too_many_tries': ({ max }) => ({
    fr: `${max} codes faux ont été saisis : celui-ci ne sert plus. Demandez-nous d’en envoyer un autre.`,
    en: `${max} wrong codes were entered: this one no longer works. Ask us to send another.`,
  }),
};

export const powerSentences: Record<CodesOf<typeof recordPower>, Sentence> = {
  'account.record_power.not_a_signatory': {
    fr: 'Cette personne ne signe pas pour l’organisme.',
    en: 'This person does not sign for the organisation.',
  },
  'account.record_power.document_missing': {
    fr: 'Une délégation ne compte que déposée : déposez d’abord l’arrêté, en PDF.',
    en: 'A delegation only counts once filed: file the order first, as PDF.',
  },
  'account.record_power.start_missing': {
    fr: 'Dites de quel jour date la délégation.',
    en: 'Say from what day the delegation holds.',
  },
  'account.record_power.ends_first': {
    fr: 'Le dernier jour vient avant le premier.',
    en: 'The last day comes before the first.',
  },
};

/** Who may not sign may not give a mandate either: the law of powers says why. */
export const mandateSentences: Record<
  CodesOf<typeof giveMandate | typeof recordMandate | typeof endMandate>,
  Sentence
> = {
  ...signingSentences,
  'account.give_mandate.unknown_body': {
    fr: 'Aucun organisme inscrit ici ne porte ce numéro SIREN. Demandez-lui de s’inscrire, puis donnez-lui le mandat.',
    en: 'No organisation registered here has this SIREN number. Ask it to register, then give it the mandate.',
  },
  'account.give_mandate.to_itself': {
    fr: 'Un organisme agit déjà pour lui-même : le mandat se donne à un autre.',
    en: 'An organisation already acts for itself: a mandate is given to another.',
  },
  'account.give_mandate.ends_first': {
    fr: 'Le dernier jour vient avant le premier.',
    en: 'The last day comes before the first.',
  },
  'account.give_mandate.already_given': ({ name }) => ({
    fr: `« ${name} » a déjà ce mandat.`,
    en: `“${name}” already holds this mandate.`,
  }),
  'account.give_mandate.unknown_file': ({ number }) => ({
    fr: `L’organisme représenté n’a pas de dossier ${number}. Relisez le numéro, par exemple 2021-0042.`,
    en: `The body represented has no file ${number}. Read the number again, for example 2021-0042.`,
  }),
  'account.give_mandate.file_entrusted': ({ number, name }) => ({
    fr: `« ${name} » agit déjà par mandat sur le dossier ${number}. Mettez d’abord fin à ce mandat.`,
    en: `“${name}” already acts by mandate on file ${number}. End that mandate first.`,
  }),
  'account.record_mandate.deed_missing': {
    fr: 'Déposez d’abord l’acte par lequel l’organisme a donné ce mandat, en PDF.',
    en: 'First file the deed by which the body gave this mandate, as PDF.',
  },
  'account.record_mandate.unknown_body': {
    fr: 'Aucun organisme inscrit ici ne porte le numéro SIREN de l’organisme représenté.',
    en: 'No organisation registered here has the SIREN number of the body represented.',
  },
  'account.record_mandate.own_body': {
    fr: 'Vous agissez pour un de ces organismes. Demandez à un autre agent d’enregistrer ce mandat.',
    en: 'You act for one of these bodies. Ask another officer to record this mandate.',
  },
  'account.end_mandate.already_ended': {
    fr: 'Ce mandat a déjà pris fin.',
    en: 'This mandate has already ended.',
  },
};

export const leavingSentences: Record<CodesOf<typeof endLastSeat>, Sentence> = {
  'account.end_last_seat.oneself': {
    fr: 'C’est vous : quittez l’organisme depuis sa page.',
    en: 'This is you: leave the organisation from its page.',
  },
  'account.end_last_seat.others_remain': {
    fr: 'D’autres personnes agissent pour cet organisme : c’est à elles de retirer celles qui sont parties.',
    en: 'Other people act for this organisation: it is for them to remove those who left.',
  },
  'account.end_last_seat.already_left': {
    fr: 'Cette personne est déjà partie.',
    en: 'This person has already left.',
  },
};
