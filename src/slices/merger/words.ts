import type { CodesOf, Sentence } from '#kernel/refusal';
import { plainDate } from '#ui/words';
import type { obstacleTo, obstacleToRecording } from './merger.ts';

type Codes = CodesOf<typeof obstacleTo | typeof obstacleToRecording>;
export const sentences: Record<Codes, Sentence> = {
  'merger.into_itself': ({ siren }) => ({
    fr: `Le numéro ${siren} est celui de l’organisme qui reste : retirez-le de ceux qui prennent fin.`,
    en: `Number ${siren} is that of the body that remains: take it out of those that end.`,
  }),
  'merger.unknown_body': ({ siren }) => ({
    fr: `Aucun organisme inscrit ici n’a le numéro ${siren}. Un organisme qui n’est pas inscrit n’a rien à transmettre : retirez-le de la liste.`,
    en: `No body registered here has number ${siren}. A body that is not registered has nothing to pass on: take it off the list.`,
  }),
  'merger.already_merged': ({ name }) => ({
    fr: `« ${name} » a déjà fusionné.`,
    en: `“${name}” was merged already.`,
  }),
  'merger.in_future': ({ day }) => ({
    fr: `Cette fusion prend effet le ${plainDate(String(day), 'fr')}. Enregistrez-la à partir de ce jour.`,
    en: `This merger takes effect on ${plainDate(String(day), 'en')}. Record it from that day on.`,
  }),
  'merger.already_recorded': {
    fr: 'Cette fusion est déjà enregistrée.',
    en: 'This merger is recorded already.',
  },
  'merger.own_body': {
    fr: 'Vous agissez pour un de ces organismes. Demandez à un autre agent d’enregistrer cette fusion.',
    en: 'You act for one of these bodies. Ask another officer to record this merger.',
  },
  'merger.too_many': ({ max }) => ({
    fr: `Cette fusion déplacerait plus de ${max} choses à la fois. Faites-la en plusieurs fois, organisme par organisme.`,
    en: `This merger would move more than ${max} things at once. Do it in several times, body by body.`,
  }),
  'merger.changed': {
    fr: 'Quelque chose a changé depuis que vous avez ouvert cette page. Relisez ce qui va bouger, puis confirmez.',
    en: 'Something has changed since you opened this page. Read again what will move, then confirm.',
  },
  'merger.not_confirmed': ({ siren }) => ({
    fr: `Pour confirmer, recopiez le SIREN de l’organisme qui reste : ${siren}.`,
    en: `To confirm, copy the SIREN of the body that remains: ${siren}.`,
  }),
};
