import type { RetentionSettings } from './instance.ts';
import type { Text } from './text.ts';

/**
 * The register of processing (GDPR, article 30): what the comments of the columns cannot say. Each column that can hold
 * words names one of these categories, or says that it is not personal, or secret; see db/personal-data.sql.
 */
export type Category = Readonly<{
  names: Text;
  whose: Text;
  purpose: Text;
  /** Beside the task in the public interest, which is the basis of all of them. */
  law: Text;
  recipients: Text;
  /** For how long, from the durations of the instance. */
  kept(durations: RetentionSettings): Text;
  /** What is left when somebody is erased: nothing, or what the law keeps, under a number instead of a name. */
  erased: 'all' | 'kept';
}>;

const WITH_FILE = ({ laureateYears, notSelectedYears }: RetentionSettings): Text => ({
  fr: `Avec le dossier : ${laureateYears} ans après le dernier document d’un dossier lauréat, ${notSelectedYears} ans pour les autres ; puis archivage ou destruction avec le visa des archives`,
  en: `With the file: ${laureateYears} years after the last document of a laureate’s file, ${notSelectedYears} years for others; then archived, or destroyed with the visa of the archives`,
});
const WITH_ACCOUNT = ({ accountInactiveMonths, closedAccountMonths }: RetentionSettings): Text => ({
  fr: `Le compte est fermé après ${accountInactiveMonths} mois sans connexion ; ${closedAccountMonths} mois plus tard, un numéro remplace le nom`,
  en: `The account is closed after ${accountInactiveMonths} months without signing in; ${closedAccountMonths} months later, a number replaces the name`,
});
const STAFF: Text = {
  fr: 'Agents chargés du programme, auditeurs, hébergeur',
  en: 'Staff in charge of the programme, auditors, host',
};
const ADMINISTRATORS: Text = {
  fr: 'La personne elle-même, administrateurs, hébergeur',
  en: 'The person, administrators, host',
};
const EVERYONE: Text = { fr: 'Toute personne qui a un compte', en: 'Anybody with an account' };
const MISSION: Text = { fr: 'RGPD, art. 6, 1, e', en: 'GDPR, art. 6(1)(e)' };

export const CATEGORIES = {
  identity: {
    names: { fr: 'Identité', en: 'Identity' },
    whose: EVERYONE,
    purpose: { fr: 'Savoir qui agit, et le dire aux autres', en: 'Knowing who acts, and telling others' },
    law: MISSION,
    recipients: {
      fr: 'Membres de l’organisme, agents chargés du programme, hébergeur',
      en: 'Members of the body, staff in charge of the programme, host',
    },
    kept: WITH_ACCOUNT,
    erased: 'all',
  },
  contact: {
    names: { fr: 'Coordonnées', en: 'Contact details' },
    whose: {
      fr: 'Toute personne qui a un compte ou qui a reçu une invitation',
      en: 'Anybody with an account or invited',
    },
    purpose: { fr: 'Se connecter, écrire aux personnes', en: 'Signing in, writing to people' },
    law: MISSION,
    recipients: {
      fr: 'Membres de l’organisme, agents chargés du programme, hébergeur',
      en: 'Members of the body, staff in charge of the programme, host',
    },
    kept: (durations) => ({
      fr: `${WITH_ACCOUNT(durations).fr} ; une invitation est oubliée après ${durations.invitationMonths} mois`,
      en: `${WITH_ACCOUNT(durations).en}; an invitation is forgotten after ${durations.invitationMonths} months`,
    }),
    erased: 'all',
  },
  sign_in: {
    names: { fr: 'Connexions et sécurité du compte', en: 'Sign-ins and security of the account' },
    whose: EVERYONE,
    purpose: { fr: 'Vérifier qui se connecte', en: 'Checking who signs in' },
    law: { fr: 'RGPD, art. 6, 1, e et art. 32', en: 'GDPR, art. 6(1)(e) and art. 32' },
    recipients: ADMINISTRATORS,
    kept: ({ signInDays }) => ({
      fr: `Les sessions et les liens de connexion sont effacés ${signInDays} jours après leur fin ; les clés d’accès vivent avec le compte`,
      en: `Sessions and sign-in links are erased ${signInDays} days after they end; passkeys live with the account`,
    }),
    erased: 'all',
  },
  membership: {
    names: { fr: 'Organismes', en: 'Bodies' },
    whose: { fr: 'Personnes qui agissent pour un organisme', en: 'People who act for a body' },
    purpose: { fr: 'Savoir qui peut agir et signer pour qui', en: 'Knowing who may act and sign for whom' },
    law: MISSION,
    recipients: {
      fr: 'Membres de l’organisme, agents chargés du programme, hébergeur',
      en: 'Members of the body, staff in charge of the programme, host',
    },
    kept: WITH_ACCOUNT,
    erased: 'all',
  },
  rights: {
    names: { fr: 'Rôles et sièges', en: 'Roles and seats' },
    whose: { fr: 'Agents, membres du jury', en: 'Staff, members of the jury' },
    purpose: { fr: 'Donner, retirer et prouver un droit d’agir', en: 'Giving, withdrawing and proving a right to act' },
    law: { fr: 'RGPD, art. 6, 1, e ; CRPA, art. R133-3 et s.', en: 'GDPR, art. 6(1)(e); CRPA, art. R133-3 ff.' },
    recipients: STAFF,
    kept: WITH_FILE,
    erased: 'kept',
  },
  file: {
    names: { fr: 'Dossiers de demande', en: 'Applications' },
    whose: {
      fr: 'Personnes qui préparent un dossier, personnes citées dans un dossier',
      en: 'People who prepare a file, people named in a file',
    },
    purpose: {
      fr: 'Recevoir, examiner et suivre la demande',
      en: 'Receiving, examining and following the application',
    },
    law: { fr: 'RGPD, art. 6, 1, e et art. 17, 3, b et d', en: 'GDPR, art. 6(1)(e) and art. 17(3)(b) and (d)' },
    recipients: {
      fr: 'Membres de l’organisme, agents chargés du programme, jury du dossier, hébergeur',
      en: 'Members of the body, staff in charge of the programme, the jury of the file, host',
    },
    kept: WITH_FILE,
    erased: 'kept',
  },
  message: {
    names: { fr: 'Messages envoyés', en: 'Messages sent' },
    whose: EVERYONE,
    purpose: { fr: 'Prévenir, et prouver que l’on a prévenu', en: 'Telling people, and proving that they were told' },
    law: MISSION,
    recipients: ADMINISTRATORS,
    kept: ({ messageMonths }) => ({
      fr: `Le texte est effacé ${messageMonths} mois après l’envoi`,
      en: `The words are erased ${messageMonths} months after sending`,
    }),
    erased: 'all',
  },
  training: {
    names: { fr: 'Inscriptions aux formations', en: 'Registrations for trainings' },
    whose: {
      fr: 'Agents inscrits à une formation, avec ou sans compte ; formateurs',
      en: 'Agents registered for a training, with or without an account; trainers',
    },
    purpose: {
      fr: 'Donner les places, prévenir les inscrits, attester de la présence',
      en: 'Giving seats, telling those registered, certifying that they came',
    },
    law: MISSION,
    recipients: {
      fr: 'La personne, les membres de son organisme, le formateur, gestionnaires et auditeurs, hébergeur',
      en: 'The person, the members of their body, the trainer, managers and auditors, host',
    },
    kept: ({ registrationMonths }) => ({
      fr: `Le nom et l’adresse sont effacés ${registrationMonths} mois après la formation ; seul le nombre reste`,
      en: `The name and address are erased ${registrationMonths} months after the training; only the number stays`,
    }),
    erased: 'all',
  },
  need: {
    names: { fr: 'Besoins exprimés par les organismes', en: 'Needs expressed by bodies' },
    whose: {
      fr: 'Personnes qu’un organisme nommerait dans un texte public, malgré la consigne',
      en: 'People whom a body would name in a public text, against the advice given',
    },
    purpose: { fr: 'Recueillir et partager les besoins', en: 'Gathering and sharing needs' },
    law: MISSION,
    recipients: { fr: 'Tout le monde : le texte est public', en: 'Everybody: the text is public' },
    kept: WITH_FILE,
    erased: 'kept',
  },
  opinion: {
    names: {
      fr: 'Notes, avis et intérêts des jurés et des comités',
      en: 'Scores, opinions and interests of jurors and committees',
    },
    whose: { fr: 'Membres du jury ou d’un comité', en: 'Members of the jury or of a committee' },
    purpose: { fr: 'Juger sans conflit d’intérêts', en: 'Judging without conflict of interests' },
    law: { fr: 'RGPD, art. 6, 1, e et art. 17, 3, b', en: 'GDPR, art. 6(1)(e) and art. 17(3)(b)' },
    recipients: {
      fr: 'Membres du jury, une fois leur note remise ; gestionnaires et auditeurs ; jamais les candidats',
      en: 'Members of the jury, once their own score is in; managers and auditors; never applicants',
    },
    kept: WITH_FILE,
    erased: 'kept',
  },
  decision: {
    names: { fr: 'Décisions, signatures et paiements', en: 'Decisions, signatures and payments' },
    whose: { fr: 'Agents, signataires', en: 'Staff, signatories' },
    purpose: { fr: 'Prouver qui a décidé, signé, payé', en: 'Proving who decided, signed, paid' },
    law: { fr: 'RGPD, art. 6, 1, e et art. 17, 3, b et e', en: 'GDPR, art. 6(1)(e) and art. 17(3)(b) and (e)' },
    recipients: STAFF,
    kept: WITH_FILE,
    erased: 'kept',
  },
  trace: {
    names: { fr: 'Journal des actes', en: 'Journal of acts' },
    whose: EVERYONE,
    purpose: { fr: 'Prouver ce qui a été fait et par qui', en: 'Proving what was done and by whom' },
    law: {
      fr: 'RGPD, art. 5, 2, art. 6, 1, e et art. 17, 3, b et e',
      en: 'GDPR, art. 5(2), art. 6(1)(e) and art. 17(3)(b) and (e)',
    },
    recipients: STAFF,
    kept: () => ({
      fr: 'Avec les dossiers ; le journal garde un numéro, jamais un nom',
      en: 'With the files; the journal keeps a number, never a name',
    }),
    erased: 'kept',
  },
} as const satisfies Readonly<Record<string, Category>>;
export type CategoryName = keyof typeof CATEGORIES;

/** What a column says of people at the end of its comment. */
export type Mention =
  | Readonly<{ kind: 'not personal' | 'secret' }>
  | Readonly<{ kind: 'personal'; category: CategoryName; whose: readonly string[] }>;

const PERSONAL = /^personal: ([a-z_]+) of ((?:nobody|@?\w+(?:\.\w+)?(?:, @?\w+(?:\.\w+)?)*))$/;

/** @returns undefined when the comment ends with no mention, or with one that names no category we know */
export const mentionIn = (comment: string): Mention | undefined => {
  const said = /\[([^[\]]+)\]$/.exec(comment)?.[1];
  if (said === 'not personal' || said === 'secret') return { kind: said };
  const [, category = '', whose = ''] = PERSONAL.exec(said ?? '') ?? [];
  if (!Object.hasOwn(CATEGORIES, category)) return undefined;
  return {
    kind: 'personal',
    category: category as CategoryName,
    whose: whose === 'nobody' ? [] : whose.split(', '),
  };
};

/** The comment without its mention. */
export const sentenceIn = (comment: string): string => comment.replace(/ ?\[[^[\]]+\]$/, '');
