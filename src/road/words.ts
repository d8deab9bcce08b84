import type { Chance } from './random.ts';

/** Invented projects, made of parts: what is built, for whom, and how. No real project is described. */
const THINGS = [
  'Portail commun de démarches',
  'Guichet unique en ligne',
  'Carnet de suivi des demandes',
  'Entrepôt de données ouvertes',
  'Service d’archivage électronique',
  'Plateforme de prise de rendez-vous',
  'Outil partagé d’instruction',
  'Observatoire des usages',
  'Espace personnel des habitants',
  'Registre commun des équipements',
  'Formulaires accessibles à tous',
  'Annuaire vivant des services',
] as const;
const PEOPLE = [
  'des familles',
  'des aînés',
  'des associations',
  'des entreprises locales',
  'des communes rurales',
  'des agents d’accueil',
  'des aidants',
  'des nouveaux habitants',
  'des usagers des transports',
  'des personnes handicapées',
] as const;
const WAYS = [
  'Les données déjà connues sont reprises et ne sont plus demandées.',
  'Un accueil par téléphone et dans les mairies complète le service en ligne.',
  'Le code est publié, et trois autres collectivités participent aux essais.',
  'Chaque étape est testée avec des habitants avant d’être ouverte.',
] as const;
const EFFECTS = [
  'Le délai moyen de réponse passe de quinze à cinq jours la première année.',
  'Une démarche sur deux se fait sans déplacement d’ici deux ans.',
  'Les agents consacrent une demi-journée de plus par semaine à l’accueil.',
  'Les données utiles aux habitants sont tenues à jour chaque semaine.',
] as const;

export type Story = Readonly<{ title: string; summary: string; paragraph: string }>;

/** @param place the name of the body that carries the project */
export const storyOf = (luck: Chance, place: string): Story => {
  const thing = luck.pick(THINGS);
  const people = luck.pick(PEOPLE);
  const way = luck.pick(WAYS);
  const effect = luck.pick(EFFECTS);
  return {
    title: `${thing} au service ${people}`,
    summary: `${place} met en place un projet au bénéfice ${people} : ${thing.charAt(0).toLowerCase()}${thing.slice(1)}. ${way} ${effect}`,
    paragraph: `${effect} ${way}`,
  };
};

export const COSTS = [
  'Conception et réalisation',
  'Cadrage et études',
  'Formation et information',
  'Raccordements et reprise de données',
] as const;
export const OTHER_COST = 'Postes de travail et équipements divers';
export const EXCLUDED_COST = 'Achat hors assiette, payé par le porteur';
