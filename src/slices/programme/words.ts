import type { CodesOf, Sentence } from '#kernel/refusal';
import type { open, revise } from './programme.ts';

export const sentences: Record<CodesOf<typeof open> | CodesOf<typeof revise>, Sentence> = {
  'programme.open.already_open': ({ code }) => ({
    fr: `Le programme « ${code} » est déjà ouvert.`,
    en: `The programme “${code}” is already open.`,
  }),
  'programme.revise.not_open': ({ code }) => ({
    fr: `Le programme « ${code} » n’est pas ouvert.`,
    en: `The programme “${code}” is not open.`,
  }),
  'programme.revise.unchanged': ({ code }) => ({
    fr: `Le programme « ${code} » est déjà chargé dans cette version.`,
    en: `The programme “${code}” is already loaded in this version.`,
  }),
  'programme.revise.envelopes_changed': ({ code }) => ({
    fr: `L’arbre des enveloppes du programme « ${code} » a changé. L’argent se déplace par un acte, non par le chargement d’une version.`,
    en: `The envelope tree of the programme “${code}” has changed. Money moves by an act, not by loading a version.`,
  }),
};
