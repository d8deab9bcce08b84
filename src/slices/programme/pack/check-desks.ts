import type { Text } from '#kernel/text';
import { takesFiles } from '../programme.ts';
import { lacks } from './check-calls.ts';
import type { Contents, Report } from './contents.ts';
import type { Places } from './envelope-tree.ts';
import type { EnvelopeSource } from './schema.ts';
import type { Path, Source } from './source.ts';
import type { KnownDesk, PublishedCall, TerritorialDesks } from './types.ts';

/** Desks can be reached, exist, are paid by an envelope of their own, and take files while their round does. */
export const checkDesks = (contents: Contents, places: Places, report: Report): void => {
  checkNamed(contents, report);
  for (const { source, value } of contents.calls) {
    if (!takesFiles(value) || value.territorialDesks === undefined) continue;
    checkEnvelope(contents, value.territorialDesks, source, report);
    for (const [number, desk] of Object.entries(value.territorialDesks.known)) {
      const path = ['territorialDesks', 'known', number];
      checkTerritory(value.territorialDesks, number, places, source, path, report);
      checkContact(desk, source, path, report);
      checkDates(value, desk, source, path, report);
    }
  }
};

const REACHED: Text = {
  fr: 'une adresse électronique ou postale : l’accusé de réception doit la donner (CRPA, article R112-11-1)',
  en: 'an e-mail or postal address: the acknowledgement must give it (CRPA, article R112-11-1)',
};

/** CRPA R112-11-1: the acknowledgement gives a telephone, and an e-mail or a postal address. */
const checkNamed = ({ programme }: Contents, report: Report): void => {
  programme?.value.desks.forEach((desk, i) => {
    if (desk.email === undefined && desk.address === undefined)
      lacks(report, programme.source, ['desks', i, 'email'], REACHED);
  });
};

/** Of a territorial desk nothing may be known; what is said must be enough to reach it. */
const checkContact = (desk: KnownDesk, source: Source, path: Path, report: Report): void => {
  const { email, address, phone } = desk;
  if (email === undefined && address === undefined && phone === undefined) return;
  if (email === undefined && address === undefined) lacks(report, source, [...path, 'email'], REACHED);
  if (phone === undefined)
    lacks(report, source, [...path, 'phone'], {
      fr: 'un téléphone : l’accusé de réception doit le donner (CRPA, article R112-11-1)',
      en: 'a telephone: the acknowledgement must give it (CRPA, article R112-11-1)',
    });
};

const FOREACH = { departement: 'foreachDepartement', region: 'foreachRegion' } as const;

const checkEnvelope = (
  { envelopes }: Contents,
  { envelope, level }: TerritorialDesks,
  source: Source,
  report: Report,
): void => {
  const node = envelopes && findNode(envelopes.value, envelope);
  if (node === undefined || node[FOREACH[level]] !== undefined) return;
  report(
    source,
    ['territorialDesks', 'envelope'],
    {
      fr: `L’enveloppe « ${envelope} » n’a pas une part pour chaque territoire.`,
      en: `The envelope “${envelope}” has no share for each territory.`,
    },
    { fr: `une enveloppe avec « ${FOREACH[level]} »`, en: `an envelope with “${FOREACH[level]}”` },
  );
};

const findNode = (node: EnvelopeSource, code: string): EnvelopeSource | undefined =>
  node.code === code ? node : (node.children ?? []).map((child) => findNode(child, code)).find(Boolean);

const checkTerritory = (
  { level }: TerritorialDesks,
  number: string,
  { departements, regions }: Places,
  source: Source,
  path: Path,
  report: Report,
): void => {
  if ((level === 'departement' ? departements : regions).some(({ code }) => code === number)) return;
  report(
    source,
    path,
    { fr: `Aucun territoire n’a le numéro « ${number} ».`, en: `No territory has the number “${number}”.` },
    level === 'departement'
      ? { fr: 'le numéro d’un département, entre guillemets', en: 'the number of a département, in quotes' }
      : { fr: 'le numéro d’une région, entre guillemets', en: 'the number of a région, in quotes' },
  );
};

/** A desk may open later and close earlier than its round, never outside it. Hours compare as written. */
const checkDates = (
  { rounds }: PublishedCall,
  { opensAt, closesAt }: KnownDesk,
  source: Source,
  path: Path,
  report: Report,
): void => {
  const [first] = rounds;
  const last = rounds.at(-1)?.closesAt;
  const outside = (at: string | undefined): boolean =>
    at !== undefined && ((first !== undefined && at < first.opensAt) || (last !== undefined && at > last));
  const says = (field: string): void =>
    report(
      source,
      [...path, field],
      {
        fr: 'Le guichet prendrait des dossiers quand la session n’en prend pas.',
        en: 'The desk would take files when the round takes none.',
      },
      { fr: 'un jour de la session', en: 'a day of the round' },
    );
  if (outside(opensAt)) says('opensAt');
  if (outside(closesAt) || (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt)) says('closesAt');
};
