import type { CodesOf, Sentence } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { delegateRole, endDelegation, giveRole, withdrawRole } from './roles.ts';

type Codes =
  | CodesOf<typeof giveRole>
  | CodesOf<typeof withdrawRole>
  | CodesOf<typeof delegateRole>
  | CodesOf<typeof endDelegation>;

export const roleSentences: Record<Codes, Sentence> = {
  'account.give_role.deactivated': {
    fr: 'Ce compte est fermé. Rouvrez-le avant de lui donner un rôle.',
    en: 'This account is closed. Open it again before giving it a role.',
  },
  'account.give_role.to_oneself': {
    fr: 'Personne ne se donne un rôle à soi-même. Demandez-le à un autre administrateur.',
    en: 'Nobody gives themselves a role. Ask another administrator.',
  },
  'account.give_role.ends_first': {
    fr: 'Le dernier jour du rôle vient avant le premier.',
    en: 'The last day of the role comes before the first.',
  },
  'account.give_role.already_held': {
    fr: 'Cette personne a déjà ce rôle, au même endroit.',
    en: 'This person already holds this role, in the same place.',
  },
  'account.give_role.auditor_alone': {
    fr: 'Un auditeur lit tout et ne change rien : ce rôle ne se cumule avec aucun autre. Retirez d’abord l’autre rôle.',
    en: 'An auditor reads everything and changes nothing: this role goes with no other. Withdraw the other role first.',
  },
  'account.give_role.incompatible': {
    fr: 'Cette personne tient déjà un rôle qui ne va pas avec celui-ci : qui décide et signe pour l’État ne certifie pas et ne paie pas, au même endroit. Retirez d’abord l’autre rôle.',
    en: 'This person already holds a role that does not go with this one: whoever decides and signs for the State neither certifies nor pays, in the same place. Withdraw the other role first.',
  },
  'account.give_role.unknown_scope': {
    fr: 'Cet endroit n’existe pas, ou plus. Choisissez-en un autre dans la liste.',
    en: 'This place does not exist, or no longer. Choose another in the list.',
  },
  'account.give_role.not_on_this_scope': {
    fr: 'Ce rôle ne se donne pas à cet endroit. Choisissez un endroit plus large.',
    en: 'This role is not given in this place. Choose a wider one.',
  },
  'account.give_role.beyond_own': {
    fr: 'Vous ne pouvez pas donner ce rôle. Demandez-le à un administrateur.',
    en: 'You cannot give this role. Ask an administrator.',
  },
  'account.give_role.longer_than_own': ({ endsOn }) =>
    say(
      {
        fr: 'Votre propre rôle prend fin le {} : vous ne pouvez pas en donner un qui dure plus longtemps.',
        en: 'Your own role ends on {}: you cannot give one that lasts longer.',
      },
      date(endsOn),
    ),
  'account.delegate_role.not_held': {
    fr: 'Vous n’avez plus ce rôle : vous ne pouvez pas le confier.',
    en: 'You no longer hold this role: you cannot lend it.',
  },
  'account.delegate_role.already_lent': {
    fr: 'Ce rôle vous a été confié pendant une absence : vous ne pouvez pas le confier à votre tour.',
    en: 'This role was lent to you during an absence: you cannot lend it in turn.',
  },
  'account.delegate_role.unknown_person': ({ email }) => ({
    fr: `Personne n’est encore inscrit avec l’adresse ${email}. Demandez à cette personne de se connecter une première fois.`,
    en: `Nobody is registered with the address ${email} yet. Ask this person to sign in a first time.`,
  }),
  'account.delegate_role.to_oneself': {
    fr: 'C’est votre propre adresse. Écrivez celle de la personne qui vous remplace.',
    en: 'This is your own address. Write that of the person who stands in for you.',
  },
  'account.delegate_role.deactivated': {
    fr: 'Le compte de cette personne est fermé.',
    en: 'The account of this person is closed.',
  },
  'account.delegate_role.in_the_past': {
    fr: 'Le premier jour est passé. Choisissez aujourd’hui ou un jour à venir.',
    en: 'The first day has passed. Choose today or a day to come.',
  },
  'account.delegate_role.ends_first': {
    fr: 'Le dernier jour vient avant le premier.',
    en: 'The last day comes before the first.',
  },
  'account.delegate_role.longer_than_own': {
    fr: 'Vous n’avez pas ce rôle pendant toute cette période : choisissez des jours où vous l’avez.',
    en: 'You do not hold this role during all of this period: choose days on which you hold it.',
  },
  'account.delegate_role.already_held': {
    fr: 'Cette personne a déjà ce rôle au même endroit, ces jours-là.',
    en: 'This person already holds this role in the same place, on those days.',
  },
  'account.delegate_role.incompatible': {
    fr: 'Cette personne tient un rôle qui ne va pas avec le vôtre : les fonctions doivent rester séparées. Choisissez quelqu’un d’autre.',
    en: 'This person holds a role that does not go with yours: duties must stay separate. Choose somebody else.',
  },
  'account.end_delegation.already_ended': {
    fr: 'Ce remplacement a déjà pris fin.',
    en: 'This delegation has already ended.',
  },
  'account.withdraw_role.beyond_own': {
    fr: 'Vous ne pouvez pas retirer ce rôle. Demandez-le à un administrateur.',
    en: 'You cannot withdraw this role. Ask an administrator.',
  },
  'account.withdraw_role.already_withdrawn': {
    fr: 'Ce rôle a déjà été retiré.',
    en: 'This role has already been withdrawn.',
  },
  'account.withdraw_role.last_administration': {
    fr: 'Plus personne n’administrerait le service : donnez d’abord ce rôle à quelqu’un d’autre.',
    en: 'Nobody would administer the service any more: give this role to somebody else first.',
  },
  'account.withdraw_role.own_administration': {
    fr: 'Vous ne pouvez pas vous retirer l’administration : quelqu’un doit toujours s’occuper de l’instance. Demandez-le à un autre administrateur.',
    en: 'You cannot withdraw your own administration: somebody must always look after the instance. Ask another administrator.',
  },
};
