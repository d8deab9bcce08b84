import type { Text } from './text.ts';

/** What each act says in a journal: past tense, no jargon. A test checks that every act of every life is here. */
export const ACTS_IN_WORDS: Readonly<Record<string, Text>> = {
  'programme.open': { fr: 'Programme ouvert', en: 'Programme opened' },
  'programme.revise': { fr: 'Nouvelle version du programme', en: 'New version of the programme' },
  'account.register_person': { fr: 'Personne enregistrée', en: 'Person registered' },
  'account.rename_person': { fr: 'Nom corrigé', en: 'Name corrected' },
  'account.deactivate_person': { fr: 'Compte désactivé', en: 'Account deactivated' },
  'account.reactivate_person': { fr: 'Compte réactivé', en: 'Account reactivated' },
  'account.register_organisation': { fr: 'Organisme enregistré', en: 'Organisation registered' },
  'account.join_organisation': { fr: 'Membre ajouté à l’organisme', en: 'Member added to the organisation' },
  'account.leave_organisation': { fr: 'Membre parti de l’organisme', en: 'Member left the organisation' },
  'account.give_role': { fr: 'Rôle donné', en: 'Role given' },
  'account.withdraw_role': { fr: 'Rôle retiré', en: 'Role withdrawn' },
  'account.delegate_role': { fr: 'Rôle confié pendant une absence', en: 'Role lent during an absence' },
  'account.end_delegation': { fr: 'Rôle rendu avant son terme', en: 'Lent role given back early' },
  'application.open': { fr: 'Dossier ouvert', en: 'File opened' },
  'application.submit': { fr: 'Dossier déposé', en: 'File submitted' },
  'application.abandon': { fr: 'Brouillon abandonné', en: 'Draft abandoned' },
  'application.withdraw': { fr: 'Dossier retiré par le porteur', en: 'File withdrawn by the applicant' },
  'review.find_admissible': { fr: 'Dossier déclaré recevable', en: 'File found admissible' },
  'review.find_inadmissible': { fr: 'Dossier déclaré irrecevable', en: 'File found inadmissible' },
  'review.refuse_flat_rate': { fr: 'Aide forfaitaire refusée', en: 'Flat-rate grant refused' },
  'jury.plan': { fr: 'Séance du jury prévue', en: 'Jury meeting planned' },
  'jury.appoint': { fr: 'Membre du jury nommé', en: 'Jury member appointed' },
  'jury.dismiss': { fr: 'Membre du jury retiré', en: 'Jury member removed' },
  'jury.put_on_agenda': { fr: 'Dossier inscrit à l’ordre du jour', en: 'File put on the agenda' },
  'jury.convene': { fr: 'Jury convoqué', en: 'Jury convened' },
  'jury.reconvene': { fr: 'Jury convoqué à nouveau', en: 'Jury convened again' },
  'jury.declare_interests': { fr: 'Déclaration d’intérêts', en: 'Declaration of interests' },
  'jury.recuse': { fr: 'Déport', en: 'Recusal' },
  'jury.score': { fr: 'Grille d’un juré remise', en: 'Grid of a juror handed in' },
  'jury.open_meeting': { fr: 'Séance ouverte', en: 'Meeting opened' },
  'jury.record_presence': { fr: 'Présence notée', en: 'Presence recorded' },
  'jury.deliberate': { fr: 'Dossier délibéré', en: 'File deliberated' },
  'jury.close_meeting': { fr: 'Séance levée', en: 'Meeting closed' },
  'jury.sign_minutes': { fr: 'Procès-verbal signé', en: 'Minutes signed' },
  'award.propose_selection': {
    fr: 'Liste des lauréats proposée, crédits réservés',
    en: 'Laureates proposed, funds reserved',
  },
  'award.drop_selection': { fr: 'Liste des lauréats retirée, crédits rendus', en: 'Laureates dropped, funds returned' },
  'award.decide_selection': { fr: 'Lauréats décidés', en: 'Laureates decided' },
  'award.put_on_waiting_list': { fr: 'Dossier mis en liste d’attente', en: 'File put on the waiting list' },
  'award.refuse': { fr: 'Dossier non retenu', en: 'File not selected' },
  'award.grant_flat_rate': {
    fr: 'Aide forfaitaire accordée, crédits réservés',
    en: 'Flat-rate grant awarded, funds reserved',
  },
  'award.reduce': { fr: 'Montant réduit, crédits rendus', en: 'Amount reduced, funds returned' },
  'award.decline': { fr: 'Aide déclinée, crédits rendus', en: 'Grant declined, funds returned' },
  'agreement.draw_up': { fr: 'Convention établie', en: 'Agreement drawn up' },
  'agreement.sign_for_beneficiary': {
    fr: 'Convention signée par le bénéficiaire',
    en: 'Agreement signed by the beneficiary',
  },
  'agreement.sign_for_state': {
    fr: 'Convention signée par l’État : elle entre en vigueur',
    en: 'Agreement signed by the State: it comes into force',
  },
  'agreement.seal': { fr: 'Convention scellée', en: 'Agreement sealed' },
  'payment.draw_up': { fr: 'Paiement à préparer', en: 'Payment due' },
  'payment.certify': { fr: 'Service fait certifié', en: 'Service certified' },
  'payment.order': { fr: 'Paiement ordonné', en: 'Payment ordered' },
  'payment.return': { fr: 'Paiement rendu au certificateur', en: 'Payment returned to the certifier' },
  'payment.record_payment': { fr: 'Aide versée', en: 'Grant paid' },
};

/** The words of an act; an act without words is named by its code, so that a journal never hides a line. */
export const actInWords = (act: string): Text => ACTS_IN_WORDS[act] ?? { fr: act, en: act };

/** In what capacity somebody acted. */
export const ROLES_IN_WORDS: Readonly<Record<string, Text>> = {
  applicant: { fr: 'candidat', en: 'applicant' },
  viewer: { fr: 'lecteur', en: 'viewer' },
  signatory: { fr: 'représentant légal ou délégataire', en: 'legal representative or delegate' },
  manager: { fr: 'gestionnaire de programme', en: 'programme manager' },
  officer: { fr: 'instructeur', en: 'officer' },
  juror: { fr: 'juré', en: 'juror' },
  chair: { fr: 'président du jury', en: 'chair of the jury' },
  secretary: { fr: 'secrétaire du jury', en: 'secretary of the jury' },
  authority: { fr: 'autorité de décision', en: 'deciding authority' },
  payer: { fr: 'gestionnaire financier', en: 'finance officer' },
  auditor: { fr: 'auditeur', en: 'auditor' },
  administrator: { fr: 'administrateur', en: 'administrator' },
  system: { fr: 'Lauréat, automatiquement', en: 'Lauréat, automatically' },
};
export const roleInWords = (role: string): Text => ROLES_IN_WORDS[role] ?? { fr: role, en: role };
