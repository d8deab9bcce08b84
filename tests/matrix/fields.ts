import { BODIES } from '../cast.ts';
import { PDF } from '../files.ts';
import type { Scenario } from './scenario.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A document as a browser sends it, for the forms that take one. */
export const DOCUMENT = { field: 'file', name: 'acte.pdf', type: 'application/pdf', content: PDF };

/** Well-formed: what each form reads is there, so that it is the person who is refused and not the form. */
export const FIELDS: Fields = {
  intitule: 'Volé',
  _field: 'intitule',
  reason: 'Parce que c’est demandé ainsi',
  email: 'zed@example.org',
  role: 'applicant',
  scope: 'instance',
  startsOn: '2021-11-03',
  endsOn: '2021-12-31',
  attested: ['a_jour', 'exact', 'non_commence'],
  confirmed: 'yes',
  givenName: 'Camille',
  familyName: 'Nommée',
  lang: 'fr',
  siren: BODIES.ada,
  checked: 'Appel au standard',
  address: 'accueil@rennes.example',
  source: 'Annuaire de l’administration',
  code: '12345678',
  name: 'Mon appareil',
  basis: 'legal_representative',
  hours: '24',
  answer: '{"id":"x"}',
};

const MEETING: Fields = { day: '2021-11-20', hour: '9 h 30', place: 'Salle Turgot' };
export const TRAINING: Fields = {
  title: 'Reconnaître un courriel piégé',
  day: '2021-11-20',
  from: '9 h 30',
  until: '12 h 30',
  closeDay: '2021-11-18',
  closeHour: '18 h',
  zone: 'Europe/Paris',
  town: 'Rennes',
  venue: 'Salle Turgot',
  seats: '5',
};
export const NEED: Fields = {
  title: 'Retrouver une délibération ancienne',
  summary:
    'Les délibérations d’avant 2010 sont sur papier, dans trois bâtiments : une demi-journée pour en retrouver une.',
};
const SIGNING: Fields = { documentHash: 'a'.repeat(64), quality: 'Directrice', agreed: 'yes' };

const MOVING: Fields = { commitment: '1', payment: '0', reference: 'Décret' };

/** What one form asks beside that, by its path; another body than Ada's where it is a mandate. */
const ownOf = ({ ids }: Scenario): Readonly<Record<string, Fields>> => ({
  '/organisations/:id/mandates': { siren: BODIES.zed, about: 'culture-departement' },
  '/mandates': { siren: BODIES.zed, representedSiren: BODIES.ada, about: 'culture-departement' },
  '/people/:id/roles': { role: 'auditor' },
  '/erasure-requests/:id/extension': { extension: 'Dossiers nombreux' },
  '/account/rights/grants': { role: 'officer', scope: `programme:${ids.programme}` },
  '/account/rights/delegations': { grantId: ids['role-grants'] as string },
  '/organisations/:id/contacts': { fromId: ids.people as string, toId: ids.bo as string },
  '/applications/:id/partners': { body: `epci:${BODIES.zed}`, brings: 'Ses données' },
  '/applications/:id/partners/:partner/attestation': { quality: 'Maire', shown: '' },
  '/applications/:id/taking-up': { roundId: ids.rounds as string },
  '/rounds/:id/application': { organisationId: ids.organisations as string },
  '/desk/:id/lateness': { explanation: 'La plateforme était en panne ce soir-là.' },
  '/desk/:id/confirmation': { found: 'yes', explanation: 'La page s’ouvre et montre le bouton.' },
  '/queues/:id/closing': { reason: 'credits-epuises', explanation: 'Aucun crédit ne viendra plus cette année.' },
  '/juries': { ...MEETING, roundId: ids.rounds as string },
  '/juries/:id/members': { seat: 'member', quality: 'Experte' },
  '/juries/:id/dismissals': { personId: ids.blind as string },
  '/juries/:id/second-convocation': MEETING,
  '/juries/:id/presences': { [`presence.${ids.blind}`]: 'present' },
  '/juries/:id/files/:application/recusal': { statement: 'Une proche y travaille.' },
  '/juries/:id/files/:application/deliberation': { proposal: 'refused', reasons: 'Trop tôt' },
  '/agreements/:id/beneficiary-signature': SIGNING,
  '/agreements/:id/state-signature': SIGNING,
  ...Object.fromEntries(
    ['delegation', 'taking-back', 'transfer', 'raise', 'cut'].map((path) => [
      `/envelopes/:id/${path}`,
      { ...MOVING, otherId: ids['envelope-under'] as string },
    ]),
  ),
  '/envelopes/:id/opening': { level: 'year', year: '2030' },
  '/payments/:id/record': { paidOn: '2021-11-03', reference: 'VIR-1' },
  '/needs': { ...NEED, theme: `${ids['needs-round']}/outils`, organisationId: ids.organisations as string },
  '/needs/:id/correction': { ...NEED, theme: `${ids['needs-round']}/outils` },
  '/needs/:id/supports': { organisationId: ids.organisations as string },
  '/needs/:id/supports/withdrawal': { organisationId: ids.organisations as string },
  '/needs/near/together': { leadId: ids.needs as string, needIds: [ids['need-near'] as string] },
  '/needs/near/apart': { needIds: [ids.needs as string, ids['need-near'] as string] },
  '/needs/:id/opinions': { opinion: 'keep', sentence: 'Partagé.' },
  '/needs/:id/selection': { reasons: 'Partagé par beaucoup d’organismes.' },
  '/needs/:id/refusal': { reasons: 'Partagé par beaucoup d’organismes.' },
  '/trainings': { ...TRAINING, theme: `${ids.call}/cybersecurite` },
  '/trainings/:id/schedule': TRAINING,
  '/trainings/:id/seats': { seats: '6' },
  '/trainings/:id/dismissals': { personId: ids.trainer as string },
  '/trainings/:id/registrations': { organisationId: ids.organisations as string },
  '/mergers': {
    absorbed: BODIES.ada,
    survivorSiren: BODIES.zed,
    survivorName: 'Ensemble',
    survivorKind: 'epci',
    happenedOn: '2021-11-01',
  },
});

export const fieldsOf = (scenario: Scenario, path: string): Fields => ({ ...FIELDS, ...ownOf(scenario)[path] });
