import type {
  AgreementDocument,
  ApplicationDocument,
  LetterDocument,
  MinutesDocument,
  ReceiptDocument,
  Signature,
} from './models.ts';

/** One document of each kind, with invented people, for the tests of this folder. */
const AT = new Date('2026-01-10T10:04:00Z');
const SHA = '9f2c41ab77e0c3d5a1b2946f0e8d7c6b5a493827160f5e4d3c2b1a0f9e8d5d18';
export const paper = {
  lang: 'fr',
  at: AT,
  issuer: 'Service instructeur du programme',
  programme: 'Programme d’aide aux services publics locaux',
  notice: 'Données fictives : les collectivités, les personnes et les montants de ce document sont inventés.',
} as const;

const jeanne: Signature = {
  party: 'le Département de la Vionne',
  name: 'Jeanne Aubrac',
  quality: 'Présidente du conseil départemental',
  signed: {
    when: '10 janvier 2026 à 11 h 04 (heure de Paris)',
    sha256: SHA,
    means: 'Identité confirmée par un code reçu par courriel',
  },
};
const state: Signature = { party: 'l’État', name: 'Hélène Marchetti', quality: 'Directrice du programme' };

const budget = {
  kind: 'table',
  caption: 'Dépense éligible, hors taxes',
  columns: [{ label: 'Poste' }, { label: 'Montant HT', numeric: true }],
  rows: [
    ['Conception avec les usagers', '48 000,00 €'],
    ['Développement du service', '206 000,00 €'],
    ['Raccordement aux services d’identité et d’échange de données', '36 500,00 €'],
    ['Accompagnement des agents', '41 500,00 €'],
  ],
  total: ['Total', '332 000,00 €'],
} as const;

export const agreement: AgreementDocument = {
  ...paper,
  title: 'Convention de financement de projet',
  reference: 'CF-2026-0417',
  parties: [
    { name: 'l’État', details: '', representative: 'représenté par la directrice du programme' },
    {
      name: 'le Département de la Vionne',
      details: 'SIREN 220 000 018',
      representative: 'représenté par Jeanne Aubrac, sa présidente',
    },
  ],
  visas: [
    'Vu la loi n° 2000-321 du 12 avril 2000, notamment son article 10 ;',
    'Vu le décret n° 2018-514 du 25 juin 2018 relatif aux subventions de l’État pour des projets d’investissement ;',
    'Vu la demande déposée le 15 octobre 2025 sous la référence D-2025-00417 ;',
  ],
  articles: [
    {
      title: 'Objet',
      blocks: [
        'L’État soutient le projet « Un seul dossier pour la rentrée », décrit à l’annexe 1. Le bénéficiaire le conduit sous sa responsabilité.',
      ],
    },
    {
      title: 'Montant',
      blocks: [
        'La subvention est au plus de :',
        {
          kind: 'amount',
          figures: '249 000,00 €',
          words: 'deux cent quarante-neuf mille euros',
          calculation: '75 % d’une dépense éligible de 332 000,00 € hors taxes, arrondis au centime inférieur.',
        },
        budget,
      ],
    },
    {
      title: 'Versement',
      blocks: ['La subvention est unique. Elle est versée en une fois après l’entrée en vigueur de la convention.'],
    },
    {
      title: 'Calendrier',
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: 'Début au plus tard', value: '31 janvier 2026' },
            { label: 'Fin prévue', value: '28 février 2027' },
            { label: 'Rapport final', value: '30 avril 2027' },
          ],
        },
      ],
    },
    {
      title: 'Obligations du bénéficiaire',
      blocks: [
        'Le bénéficiaire :',
        {
          kind: 'list',
          items: [
            'tient une comptabilité du projet ;',
            'conserve les justificatifs dix ans ;',
            'mentionne l’aide de l’État dans ses publications.',
          ],
        },
      ],
    },
    {
      title: 'Reversement',
      blocks: [
        'Si la dépense éligible réelle est inférieure à 332 000,00 €, ou si le projet n’est pas réalisé, la part correspondante est reversée.',
      ],
    },
  ],
  annexes: [
    {
      title: 'Description du projet',
      blocks: [
        'Le département réunit en un seul formulaire les demandes de la rentrée.\n\nLes familles déposent une fois leurs pièces :\nelles servent à toutes les demandes.',
        budget,
      ],
    },
  ],
  signatures: [jeanne, state],
};

const deliberation = (n: number, direction: string, amount?: string) => ({
  reference: `D-2025-${String(n).padStart(5, '0')}`,
  organisation: `Communauté de communes du Val ${n}`,
  project: 'Guichet unique des démarches des habitants',
  direction,
  ...(amount === undefined ? {} : { amount }),
  votes: '7 pour, 1 contre, 1 abstention',
  recused: n % 2 === 0 ? 'Karim Belaïd' : 'Aucun membre',
  reasons: ['Projet mûr, partagé entre douze communes, avec une équipe en place.'],
  ...(n === 3 ? { disagreements: ['Mme Le Goff demande que soit noté son désaccord sur le calendrier.'] } : {}),
});

export const minutes: MinutesDocument = {
  ...paper,
  title: 'Procès-verbal de la séance du jury du 8 décembre 2025',
  reference: 'PV-2025-12-08',
  session: [
    { label: 'Date et lieu', value: 'Lundi 8 décembre 2025, de 9 h 30 à 16 h 10, en visioconférence' },
    { label: 'Convocation', value: 'Envoyée le 1er décembre 2025 avec l’ordre du jour' },
    { label: 'Ordre du jour', value: 'Examen de 5 dossiers de la deuxième vague' },
  ],
  members: [
    { name: 'Hélène Marchetti', quality: 'Présidente, représentante de l’État', presence: 'Présente' },
    { name: 'Karim Belaïd', quality: 'Expert des services numériques', presence: 'Présent' },
    { name: 'Soizic Le Goff', quality: 'Association d’élus', presence: 'Représentée, mandat donné à Karim Belaïd' },
  ],
  quorum:
    'Le quorum est de la moitié des membres, soit 5 sur 9. 8 membres étaient présents ou représentés : le quorum est atteint.',
  recusals: [
    {
      member: 'Karim Belaïd',
      file: 'D-2025-00002, Communauté de communes du Val 2',
      reason: 'Ancien prestataire du porteur : a quitté la séance',
    },
  ],
  deliberations: [
    deliberation(1, 'Lauréat', '175 000,00 € (cent soixante-quinze mille euros)'),
    deliberation(2, 'Lauréat', '80 000,00 € (quatre-vingt mille euros)'),
    deliberation(3, 'Liste d’attente, rang 1'),
    deliberation(4, 'Non retenu'),
    deliberation(5, 'Non retenu'),
  ],
  closing: ['L’ordre du jour étant épuisé, la présidente lève la séance à 16 h 10.'],
  signatures: [
    { ...jeanne, party: 'la présidence du jury', name: 'Hélène Marchetti', quality: 'Présidente' },
    { ...state, party: 'le secrétariat du jury', name: 'Paul Nguyen', quality: 'Secrétaire' },
  ],
};

export const application: ApplicationDocument = {
  ...paper,
  title: 'Un seul dossier pour la rentrée',
  reference: 'D-2025-00417',
  organisation: [
    { label: 'Nom', value: 'Département de la Vionne' },
    { label: 'SIREN', value: '220 000 018' },
    { label: 'Population', value: '512 408 habitants (données connues de l’administration)' },
  ],
  receipt: [
    { label: 'Reçu le', value: '15 octobre 2025 à 16 h 42 (heure de Paris)' },
    { label: 'Service', value: 'Service instructeur du programme, 01 00 00 00 00, aide@exemple.fr' },
    {
      label: 'Sans réponse',
      value: 'Le 15 décembre 2025, la demande est réputée recevable. Recevable ne veut pas dire acceptée.',
    },
  ],
  sections: [
    {
      title: 'Le projet',
      answers: [
        {
          question: 'Quel problème résolvez-vous ?',
          blocks: [
            'Les familles remplissent sept formulaires.\nElles joignent sept fois les mêmes pièces.\n\nNous voulons qu’elles le fassent une fois.',
          ],
        },
        { question: 'Quel est le site du projet ?', blocks: [] },
        {
          question: 'Qui est associé ?',
          blocks: [{ kind: 'list', items: ['Ville de Sainte-Odile', 'Collège Germaine-Tillion'] }],
        },
      ],
    },
    { title: 'Le budget', answers: [{ question: 'Quelles sont vos dépenses ?', blocks: [budget] }] },
  ],
  attachments: [
    {
      name: 'deliberation-du-4-octobre-2025-du-conseil-departemental-de-la-vionne.pdf',
      kind: 'Délibération',
      size: '184 Ko',
      sha256: SHA,
    },
    { name: 'RIB.pdf', kind: 'Relevé d’identité bancaire', size: '12 Ko', sha256: SHA },
  ],
  attestations: ['J’atteste que le projet n’a pas commencé.', 'J’ai qualité pour engager le Département de la Vionne.'],
};

export const letter: LetterDocument = {
  ...paper,
  title: 'Votre projet n’est pas retenu',
  reference: 'L-2026-00093',
  sender: ['Service instructeur du programme', '1 rue de l’Exemple', '75000 Paris', 'aide@exemple.fr, 01 00 00 00 00'],
  recipient: ['Mairie de Sainte-Odile', 'À l’attention de Mme la maire', '2 place de la Mairie', '99999 Sainte-Odile'],
  placeAndDate: 'Paris, le 12 mars 2026',
  subject: 'décision sur la demande D-2025-00093',
  salutation: 'Madame la maire,',
  body: [
    'Vous avez demandé une aide de 120 000,00 € pour le projet « Un guichet pour tous ». Après l’avis du jury du 8 décembre 2025, cette aide n’est pas accordée.',
  ],
  reasons: {
    law: ['Décret n° 2018-514 du 25 juin 2018, article 8 ; règlement de l’appel à projets, article 4.'],
    fact: ['Le projet couvre 41 250 habitants ; l’appel demande un territoire de 300 000 habitants au moins.'],
  },
  appeal: [
    'Vous pouvez contester cette décision dans les deux mois qui suivent sa réception :',
    {
      kind: 'list',
      items: [
        'par un recours gracieux, en écrivant au service qui signe cette lettre ;',
        'par un recours devant le tribunal administratif de Paris, 7 rue de Jouy, 75004 Paris, ou sur www.telerecours.fr.',
      ],
    },
  ],
  closing: 'Veuillez agréer, Madame la maire, l’expression de notre considération.',
  author: {
    givenName: 'Hélène',
    familyName: 'Marchetti',
    quality: 'Directrice du programme',
    service: 'Service instructeur du programme',
  },
  ...(jeanne.signed === undefined ? {} : { signed: jeanne.signed }),
};

export const receipt: ReceiptDocument = {
  ...paper,
  title: 'Accusé de réception de votre demande',
  reference: 'D-2025-00417',
  recipient: ['Département de la Vionne', 'À l’attention de Mme Jeanne Aubrac'],
  opening: ['Nous avons bien reçu votre demande « Un seul dossier pour la rentrée ».'],
  facts: [
    { label: 'Reçue le', value: '15 octobre 2025 à 16 h 42 (heure de Paris)' },
    {
      label: 'Service chargé du dossier',
      value: 'Service instructeur du programme\n1 rue de l’Exemple, 75000 Paris\naide@exemple.fr, 01 00 00 00 00',
    },
  ],
  silence: [
    { label: '15 décembre 2025', value: 'Votre demande est réputée recevable. Recevable ne veut pas dire acceptée.' },
    { label: '15 juin 2026', value: 'Votre demande est réputée rejetée, si votre dossier est complet.' },
  ],
  missing: {
    before: 'Envoyez avant le 31 octobre 2025 :',
    items: ['la délibération du conseil départemental ;', 'le relevé d’identité bancaire.'],
  },
  appeal: [
    'Vous pourrez contester un rejet jusqu’au 17 août 2026 devant le tribunal administratif de Paris (www.telerecours.fr).',
  ],
};
