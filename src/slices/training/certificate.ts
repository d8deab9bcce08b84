import { say } from '#kernel/shown';
import type { Lang } from '#kernel/text';
import type { CertificateDocument } from '#platform/documents/models';
import { both, clock, dayOf, longDate, zoneName } from '#ui/words';
import type { Offer } from './queries/offers.ts';
import type { Training } from './training.ts';

/** Who came, of which body. */
export type Attended = Readonly<{ id: string; name: string; organisation: string; lang: Lang }>;

type About = Readonly<{
  training: Training;
  offer: Offer;
  trainers: readonly string[];
  at: Date;
  notice: string | undefined;
}>;

/** The certificate of somebody who came: who, what, when, how long, given by whom. */
export const certificateDocument = (attended: Attended, about: About): CertificateDocument => {
  const { training, offer, trainers, at, notice } = about;
  const { lang } = attended;
  const { startsAt, endsAt, zone } = training;
  const theme = offer.call.themes.find(({ code }) => code === training.theme)?.names[lang] ?? training.theme;
  const hours = both((l) => `${clock(startsAt, zone, l)} – ${clock(endsAt, zone, l)}`);
  return {
    lang,
    at,
    title: say({ fr: 'Attestation de présence', en: 'Certificate of attendance' })[lang],
    issuer: offer.pack.grantor.names[lang],
    programme: offer.pack.names[lang],
    reference: attended.id.slice(0, 8).toUpperCase(),
    ...(notice === undefined ? {} : { notice }),
    statement: say(
      {
        fr: 'Nous attestons que {}, {}, a suivi en entier la formation « {} ».',
        en: 'We certify that {}, {}, followed the whole of the training “{}”.',
      },
      attended.name,
      attended.organisation,
      training.title,
    )[lang],
    facts: [
      { label: { fr: 'Thème', en: 'Theme' }[lang], value: theme },
      { label: { fr: 'Jour', en: 'Day' }[lang], value: longDate(dayOf(startsAt, zone), lang) },
      { label: { fr: 'Heures', en: 'Hours' }[lang], value: `${hours[lang]} (${zoneName(zone, lang)})` },
      {
        label: { fr: 'Lieu', en: 'Place' }[lang],
        value: training.remote ? { fr: 'à distance', en: 'remote' }[lang] : training.town,
      },
      ...(trainers.length === 0
        ? []
        : [{ label: { fr: 'Donnée par', en: 'Given by' }[lang], value: trainers.join(', ') }]),
    ],
    closing: {
      fr: 'Ce document est scellé : toute modification se voit à l’ouverture.',
      en: 'This document is sealed: any change shows when it is opened.',
    }[lang],
  };
};
