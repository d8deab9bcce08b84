import { paper } from './documents.fixture.ts';
import type { CertificateDocument } from './models.ts';

export const certificate: CertificateDocument = {
  ...paper,
  title: 'Attestation de présence',
  reference: '1B5A4401',
  statement:
    'Nous attestons que Jeanne Aubrac, Département de la Vionne, a suivi en entier la formation « Reconnaître un courriel piégé ».',
  facts: [
    { label: 'Thème', value: 'Cybersécurité' },
    { label: 'Jour', value: 'mercredi 15 octobre 2025' },
    { label: 'Heures', value: '9 h 30 – 12 h 30 (heure de Paris)' },
  ],
  closing: 'Ce document est scellé : toute modification se voit à l’ouverture.',
};
