import type { CodesOf, Sentence } from '#kernel/refusal';
import { amount, rate, say } from '#kernel/shown';
import { signingSentences } from '#slices/account';
import type { grantAtDesk, putInQueue } from './at-desk.ts';
import type { decideSelection, declineAward, dropSelection, proposeSelection, reduceAward } from './award.ts';
import type { closeDesk } from './close.ts';

type Codes =
  | CodesOf<typeof proposeSelection>
  | CodesOf<typeof dropSelection>
  | CodesOf<typeof decideSelection>
  | CodesOf<typeof grantAtDesk>
  | CodesOf<typeof putInQueue>
  | CodesOf<typeof closeDesk>
  | CodesOf<typeof declineAward>
  | CodesOf<typeof reduceAward>;

export const sentences: Record<Codes, Sentence> = {
  ...signingSentences,
  'award.propose.already_proposed': {
    fr: 'La liste de cette séance est déjà proposée ou décidée.',
    en: 'The list of this meeting is already proposed or decided.',
  },
  'award.propose.minutes_unsigned': {
    fr: 'Le procès-verbal n’est pas signé : la liste ne peut pas encore être proposée.',
    en: 'The minutes are not signed: the list cannot be proposed yet.',
  },
  'award.propose.no_laureate': {
    fr: 'Le jury n’a retenu aucun dossier : il n’y a rien à réserver.',
    en: 'The jury selected no file: there is nothing to reserve.',
  },
  'award.propose.over_envelope': ({ asked, left, missing }) =>
    say(
      {
        fr: 'Les lauréats totalisent {} ; il reste {} sur l’enveloppe. Il manque {}. Rien n’a été réservé.',
        en: 'The laureates add up to {}; {} is left in the envelope. {} is missing. Nothing was reserved.',
      },
      amount(asked),
      amount(left),
      amount(missing),
    ),
  'award.decide.not_proposed': {
    fr: 'Cette liste n’est pas, ou plus, proposée à votre décision. Rechargez la page.',
    en: 'This list is not, or no longer, put to your decision. Reload the page.',
  },
  'award.decide.file_withdrawn': ({ n }) => ({
    fr: `${n} lauréat(s) ont retiré leur dossier depuis la proposition. Retirez la liste, puis proposez-la de nouveau.`,
    en: `${n} laureate(s) withdrew their file since the proposal. Drop the list, then propose it again.`,
  }),
  'award.grant.not_submitted': {
    fr: 'Ce dossier n’attend plus de décision. Rechargez la page pour voir où il en est.',
    en: 'This file no longer awaits a decision. Reload the page to see where it stands.',
  },
  'award.grant.other_instrument': {
    fr: 'L’aide de cet appel n’est pas décidée par le guichet.',
    en: 'The grant of this call is not decided at the desk.',
  },
  'award.grant.already': {
    fr: 'Cet organisme a déjà reçu cette aide, ou un organisme qu’il a repris : elle se donne une seule fois.',
    en: 'This body has already received this grant, or a body it took over has: it is given once.',
  },
  'award.asked.no_offer': {
    fr: 'Dites l’assiette que vous retenez et le taux.',
    en: 'Say the base you retain and the rate.',
  },
  'award.asked.base_over': ({ base, eligible }) =>
    say(
      {
        fr: 'L’assiette retenue ({}) dépasse la dépense éligible du dossier ({}).',
        en: 'The base retained ({}) is above the eligible costs of the file ({}).',
      },
      amount(base),
      amount(eligible),
    ),
  'award.asked.rate_over': ({ rate: typed, most }) =>
    say(
      { fr: 'Le taux ({}) dépasse celui du guichet ({}).', en: 'The rate ({}) is above that of the desk ({}).' },
      rate(Number(typed)),
      rate(Number(most)),
    ),
  'award.asked.nothing': {
    fr: 'Cette assiette et ce taux ne donnent aucune aide. Pour ne rien accorder, refusez avec les motifs.',
    en: 'This base and this rate give no grant. To grant nothing, refuse with reasons.',
  },
  'award.asked.under_floor': ({ amount: found, floor }) =>
    say(
      {
        fr: 'Le montant calculé ({}) est sous le plancher du guichet ({}).',
        en: 'The amount computed ({}) is under the floor of the desk ({}).',
      },
      amount(found),
      amount(floor),
    ),
  'award.asked.no_reasons': ({ amount: found, asked, min }) =>
    say(
      {
        fr: 'Vous accordez {} alors que {} étaient demandés. Dites pourquoi au porteur, en {} signes au moins.',
        en: 'You award {} where {} was asked for. Tell the applicant why, in {} characters at least.',
      },
      amount(found),
      amount(asked),
      String(min),
    ),
  'award.asked.own_share': ({ required, short, min }) =>
    say(
      {
        fr: 'Le porteur doit garder {} à sa charge ; il manque {}. Baissez l’aide, ou dites quelle dérogation du préfet s’applique, en {} signes au moins (CGCT, article L. 1111-10).',
        en: 'The applicant must bear {}; {} is missing. Lower the grant, or say which derogation of the préfet applies, in {} characters at least (CGCT, article L. 1111-10).',
      },
      amount(required),
      amount(short),
      String(min),
    ),
  'award.asked.own_share_blocks': ({ required, short }) =>
    say(
      {
        fr: 'Le porteur doit garder {} à sa charge ; il manque {}. Ce programme n’admet pas de dérogation : baissez l’aide (CGCT, article L. 1111-10).',
        en: 'The applicant must bear {}; {} is missing. This programme takes no derogation: lower the grant (CGCT, article L. 1111-10).',
      },
      amount(required),
      amount(short),
    ),
  'award.grant.evidence': ({ pieces }) => ({
    fr: `Il manque de quoi prouver le droit à l’aide : ${pieces}.`,
    en: `What proves the right to the grant is missing: ${pieces}.`,
  }),
  'award.grant.not_confirmed': {
    fr: 'Personne n’a confirmé que le service est en ligne. Voyez la visite, ouvrez la page, puis enregistrez votre constat.',
    en: 'Nobody has confirmed that the service is online. See the visit, open the page, then record your finding.',
  },
  'award.grant.over_envelope': ({ asked, left }) =>
    say(
      { fr: 'Il reste {} sur l’enveloppe ; l’aide est de {}.', en: '{} is left in the envelope; the grant is {}.' },
      amount(left),
      amount(asked),
    ),
  'award.grant.queue_instead': ({ asked, left, rank = 0 }) =>
    say(
      {
        fr: 'Il reste {} sur l’enveloppe ; l’aide est de {}. Le dossier est au rang {} : il attend dans la file.',
        en: '{} is left in the envelope; the grant is {}. The file is number {}: it waits in the queue.',
      },
      amount(left),
      amount(asked),
      rank,
    ),
  'award.grant.not_your_turn': ({ left, rank = 0, ahead = 0 }) =>
    say(
      {
        fr: 'Ce dossier est au rang {}. Ceux d’avant ({}) ont été déposés plus tôt et attendent encore : les {} qui restent sont pour eux. Décidez d’abord sur la tête de file.',
        en: 'This file is number {}. Those before it ({}) were filed earlier and still wait: the {} left is theirs. Decide on the head of the queue first.',
      },
      rank,
      ahead,
      amount(left),
    ),
  'award.queue.not_submitted': {
    fr: 'Ce dossier n’attend plus d’examen, ou il est déjà dans la file.',
    en: 'This file no longer awaits examination, or it is already in the queue.',
  },
  'award.queue.none': {
    fr: 'Cet appel ne tient pas de file d’attente.',
    en: 'This call keeps no queue.',
  },
  'award.queue.closed': {
    fr: 'Ce guichet est clos : plus aucun crédit ne viendra. Refusez l’aide, avec ses motifs.',
    en: 'This desk is closed: no more money comes. Refuse the grant, with reasons.',
  },
  'award.queue.money_left': {
    fr: 'Il reste de quoi aider ce dossier à son rang : accordez l’aide, ou refusez-la.',
    en: 'Enough is left to help this file at its rank: grant the aid, or refuse it.',
  },
  'award.close.no_queue': {
    fr: 'Cet appel ne sert pas dans l’ordre des dépôts : il se clôt à sa date.',
    en: 'This call does not serve in the order of filing: it closes at its date.',
  },
  'award.close.already': {
    fr: 'Ce guichet est déjà clos, et sa file est répondue.',
    en: 'This desk is already closed, and its queue is answered.',
  },
  'award.close.reason': {
    fr: 'Choisissez un motif parmi ceux de l’appel.',
    en: 'Choose one of the reasons of the call.',
  },
  'award.close.explain': ({ min }) => ({
    fr: `Dites en ${min} signes au moins ce qui a été décidé : chaque porteur le lira (CRPA, article L211-5).`,
    en: `Say in ${min} characters at least what was decided: each applicant will read it (CRPA, article L211-5).`,
  }),
  'award.decline.too_late': {
    fr: 'Cette aide ne peut plus être déclinée : la convention est en vigueur, ou l’aide n’est pas décidée.',
    en: 'This grant can no longer be declined: the agreement is in force, or the grant is not decided.',
  },
  'award.reduce.too_late': {
    fr: 'Ce montant ne peut plus être réduit : la convention est en vigueur, ou l’aide n’est pas décidée.',
    en: 'This amount can no longer be reduced: the agreement is in force, or the grant is not decided.',
  },
  'award.reduce.not_lower': ({ amount: now }) =>
    say({ fr: 'Le montant doit être inférieur à {}.', en: 'The amount must be lower than {}.' }, amount(now)),
};
