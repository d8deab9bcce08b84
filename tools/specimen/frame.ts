import { type InstanceSettings, USUAL_SECURITY } from '#kernel/instance';
import { same } from '#kernel/text';
import type { Frame } from '#ui/frame';

export const instance: InstanceSettings = {
  name: 'Lauréat',
  publisher: {
    name: 'Service de démonstration',
    address: '1, place du Tilleul, 01000 Exemple',
    phone: '01 00 00 00 00',
  },
  director: 'Camille Exemple',
  host: { name: 'Hébergeur de démonstration', address: '2, place du Tilleul, 01000 Exemple', phone: '01 00 00 00 01' },
  contactEmail: 'contact@exemple.invalid',
  contactPhone: '01 00 00 00 00',
  contactHours: { fr: 'du lundi au vendredi, de 9 h à 17 h', en: 'Monday to Friday, 9:00 to 17:00' },
  postalAddress: '1, place du Tilleul, 01000 Exemple',
  dpoEmail: 'dpo@exemple.invalid',
  accessibility: { ratePercent: 82, auditedOn: '2021-10-04', auditor: 'Cabinet Exemple' },
  security: USUAL_SECURITY,
};

/** The instant of every specimen: pictures of two runs can be compared. */
export const AT = new Date('2021-11-16T08:05:00Z');

export const frame = (change: Partial<Frame> = {}): Frame => ({
  lang: 'fr',
  at: AT,
  zone: 'Europe/Paris',
  path: '/specimen',
  requestId: '018f0000-0000-7000-8000-000000000001',
  csrf: 'specimen',
  nav: [
    { text: { fr: 'Programme', en: 'Programme' }, href: '/', current: true },
    { text: { fr: 'Appels', en: 'Calls' }, href: '/calls', current: false },
    { text: { fr: 'Lauréats', en: 'Laureates' }, href: '/laureates', current: false },
    { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications', current: false },
  ],
  demonstration: true,
  mustConfirm: false,
  programmeName: same('Fonds des jardins partagés'),
  instance,
  theme: 'auto',
  ...change,
});

/** What somebody who holds many roles may go to: more than a line holds. */
export const longMenu: Frame['nav'] = [
  ...frame().nav,
  ...[
    { fr: 'Bureau', en: 'Desk' },
    { fr: 'Organismes', en: 'Organisations' },
    { fr: 'Décisions', en: 'Decisions' },
    { fr: 'Conventions', en: 'Agreements' },
    { fr: 'Enveloppes', en: 'Envelopes' },
    { fr: 'Personnes', en: 'People' },
  ].map((text) => ({ text, href: `/${text.en.toLowerCase()}`, current: false })),
];

export const nadia = { id: '1', name: 'Nadia Belcourt', detail: 'Département de la Vionne' };
export const claire = {
  id: '2',
  name: 'Claire Dumontel',
  detail: { fr: 'Instructrice, guichet national', en: 'Officer, national desk' },
};
