import type { CodesOf, Sentence } from '#kernel/refusal';
import type { open } from './programme.ts';
import type { revise } from './revision.ts';

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
  'programme.revise.envelope_held_money': ({ code }) => ({
    fr: `L’enveloppe « ${code} » a porté de l’argent : une version ne peut pas la retirer. Laissez-la dans le pack, et reprenez ce qui y reste par un acte.`,
    en: `The envelope “${code}” has held money: a version cannot take it away. Leave it in the pack, and take back what is left there by an act.`,
  }),
  'programme.revise.envelope_pays_a_call': ({ code }) => ({
    fr: `L’enveloppe « ${code} » paie un appel ouvert sous une version d’avant : elle ne peut pas être retirée.`,
    en: `The envelope “${code}” pays a call opened under an earlier version: it cannot be taken away.`,
  }),
  'programme.revise.envelope_has_others_under': ({ code }) => ({
    fr: `L’enveloppe « ${code} » a été ouverte sous une enveloppe que cette version retire. Gardez celle du dessus.`,
    en: `The envelope “${code}” was opened under one that this version takes away. Keep the one above.`,
  }),
  'programme.revise.envelope_moved': ({ code }) => ({
    fr: `L’enveloppe « ${code} » a changé de place dans l’arbre. Ouvrez-en une autre à la bonne place, et transférez-y l’argent par un acte.`,
    en: `The envelope “${code}” has moved in the tree. Open another one in the right place, and transfer the money to it by an act.`,
  }),
  'programme.revise.amount_changed': ({ code }) => ({
    fr: `Le montant de l’enveloppe « ${code} » a changé. L’argent se déplace par un acte, non par le chargement d’une version : écrivez le montant d’avant, ou '0.00' pour une enveloppe nouvelle.`,
    en: `The amount of the envelope “${code}” has changed. Money moves by an act, not by loading a version: write the former amount, or '0.00' for a new envelope.`,
  }),
};
