import type { Text } from '#kernel/text';
import type { LaureateStage } from './publication.ts';

/** Where a laureate stands, in the words of the public pages. */
export const STAGES: Readonly<Record<LaureateStage, Text>> = {
  decided: { fr: 'Aide décidée', en: 'Grant decided' },
  agreement_drawn_up: { fr: 'Convention à signer', en: 'Agreement to be signed' },
  in_force: { fr: 'Convention signée', en: 'Agreement signed' },
  paid: { fr: 'Aide versée', en: 'Grant paid' },
};

/** A field of the settings that the operator has not filled in. */
export const TO_FILL_IN: Text = { fr: 'À compléter par l’exploitant', en: 'To be filled in by the operator' };

export const LAUREATES_UNIT = { fr: ['lauréat', 'lauréats'], en: ['laureate', 'laureates'] } as const;

/** The pages of the site that do not depend on its programmes. */
export const PAGES = {
  home: { fr: 'Accueil', en: 'Home' },
  laureates: { fr: 'Lauréats', en: 'Laureates' },
  openData: { fr: 'Données ouvertes', en: 'Open data' },
  accessibility: { fr: 'Accessibilité', en: 'Accessibility' },
  legalNotice: { fr: 'Mentions légales', en: 'Legal notice' },
  privacy: { fr: 'Données personnelles', en: 'Personal data' },
  siteMap: { fr: 'Plan du site', en: 'Site map' },
} as const satisfies Record<string, Text>;
