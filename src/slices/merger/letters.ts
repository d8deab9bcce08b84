import type { Lang } from '#kernel/text';
import { messageIn } from '#slices/account';
import { plainDate } from '#ui/words';
import { absorbedOf, type Merging, survivorOf } from './merger.ts';

type Told = Readonly<{ merging: Merging; survivorId: string; publicUrl: string }>;

const HELLO = { fr: 'Bonjour,', en: 'Hello,' };
const into = ({ merging }: Told): string => survivorOf(merging)?.name ?? merging.born?.name ?? '';
const listIn = ({ merging }: Told, lang: Lang): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(absorbedOf(merging).map(({ name }) => name));

/** Told to everybody who acted for one of these bodies. */
export const mergedMessage = (lang: Lang, told: Told) => {
  const { plan } = told.merging;
  return messageIn(lang, { fr: `Fusion dans ${into(told)}`, en: `Merged into ${into(told)}` }, [
    HELLO,
    {
      fr: `Depuis le ${plainDate(plan.happenedOn, 'fr')}, ${listIn(told, 'fr')} : fusion dans « ${into(told)} ».`,
      en: `Since ${plainDate(plan.happenedOn, 'en')}, ${listIn(told, 'en')}: merged into “${into(told)}”.`,
    },
    {
      fr: 'Les dossiers, les conventions et les mandats continuent sous ce nom. Les personnes qui préparent et lisent les dossiers gardent leur accès.',
      en: 'Files, agreements and mandates go on under this name. Those who prepare and read files keep their access.',
    },
    {
      fr: 'Vérifiez qui signe désormais, et invitez cette personne si elle manque :',
      en: 'Check who signs from now on, and invite this person if they are missing:',
    },
    both(`${told.publicUrl}/organisations/${told.survivorId}`),
  ]);
};

/** Why a request to join a body that ended is closed. */
export const closedReason = (lang: Lang, told: Told): string =>
  lang === 'fr'
    ? `Cet organisme a fusionné. Demandez à rejoindre « ${into(told)} » (SIREN ${told.merging.plan.survivorSiren}).`
    : `This body was merged. Ask to join “${into(told)}” (SIREN ${told.merging.plan.survivorSiren}).`;

export const requestClosedMessage = (lang: Lang, told: Told) =>
  messageIn(lang, { fr: `Votre demande : fusion dans ${into(told)}`, en: `Your request: merged into ${into(told)}` }, [
    HELLO,
    { fr: closedReason('fr', told), en: closedReason('en', told) },
    both(`${told.publicUrl}/organisations/new?q=${told.merging.plan.survivorSiren}`),
  ]);

const both = (same: string) => ({ fr: same, en: same });
