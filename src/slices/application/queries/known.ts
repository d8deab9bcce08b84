import { sql } from 'kysely';
import { legalDay } from '#kernel/period';
import { type Reader, rows } from '#platform/read';
import type { RoundSheet } from '#slices/call';
import {
  centsKnown,
  dayNumber,
  exactly,
  type Form,
  type Known,
  people,
  type Value,
  whole,
  word,
  yesOrNo,
} from '#slices/programme';
import { type Coverage, populationsCovered, territoriesByIds } from '#slices/territory';
import type { Answers } from '../form/types.ts';
import { type FrozenFigures, territoriesOf } from '../frozen.ts';
import type { Organisation } from './draft.ts';
import type { StaffFile } from './versions.ts';

type Body = Pick<Organisation, 'kind' | 'territoryId'> & Partial<Pick<Organisation, 'ground'>>;

/** What is to be judged of a file, while it is written or once it is filed. */
export type Case = Readonly<{
  applicationId: string;
  round: RoundSheet;
  form: Form;
  organisation: Body;
  /** The bodies that take part beside it. */
  partners: readonly Body[];
  /** Answers to the questions that are asked. */
  answers: Answers;
  /** Questions with a file attached. */
  attached: readonly string[];
  figures: FrozenFigures | null;
  askedCents: string | bigint | null;
  /** When it is filed, or now. */
  at: Date;
}>;

/** What the body of a file did before: the number of its other file of this round, and what it received. */
export type Earlier = Readonly<{ filed: string | null; granted: boolean; receivedCents: bigint }>;

export const earlierOf = async (reader: Reader, applicationId: string): Promise<Earlier> => {
  const [found] = await rows<Earlier>(
    reader,
    sql<Earlier>`select filed, granted, received_cents as "receivedCents" from earlier_of(${applicationId})`,
  );
  return found ?? { filed: null, granted: false, receivedCents: 0n };
};

export type KnownOfFile = Readonly<{ known: Known; coverage: Coverage; earlier: Earlier }>;

/** All that rules may look at, of one file: the one source of the filing and of the desk. */
export const knownOfFile = async (reader: Reader, file: Case): Promise<KnownOfFile> => {
  const { organisation, partners, form, answers, attached } = file;
  const homes = homesOf(organisation);
  const union = unionOf(organisation, partners, territoriesOf(form, answers));
  const [[coverage, own], [home], earlier] = await Promise.all([
    populationsCovered(reader, [union, homes]),
    territoriesByIds(reader, homes.slice(0, 1)),
    earlierOf(reader, file.applicationId),
  ]);
  const facts: Known['facts'] = {
    body: word(organisation.kind),
    body_population: inhabitantsOf(own, homes),
    population: inhabitantsOf(coverage, union),
    departement_takes_part: yesOrNo(
      coverage.includesDepartement || partners.some(({ kind }) => kind === 'departement'),
    ),
    partners: exactly(whole(partners.length)),
    ...(home?.departement ? { departement: word(home.departement) } : {}),
    ...(home?.region ? { region: word(home.region) } : {}),
    day: exactly(dayNumber(legalDay(file.at, file.round.pack.zone))),
    ...amountsOf(file),
    already_filed: yesOrNo(earlier.filed !== null),
    already_granted: yesOrNo(earlier.granted),
    granted_before: centsKnown(earlier.receivedCents),
  };
  return { known: { facts, form, answers, attached }, coverage, earlier };
};

/** The ground of a body: its own, and what it took over by mergers. */
export const homesOf = ({ territoryId, ground = [] }: Omit<Body, 'kind'>): readonly string[] => [
  ...new Set([...(territoryId === null ? [] : [territoryId]), ...ground]),
];

/**
 * What a project covers: for a group, the ground of the body that leads, of its partners, and the territories it names;
 * for a body alone, those it names, else its own ground. Each is named once here; each commune is counted once by
 * `populationsCovered`.
 */
export const unionOf = (
  lead: Omit<Body, 'kind'>,
  partners: readonly Omit<Body, 'kind'>[],
  named: readonly string[],
): readonly string[] =>
  partners.length === 0 && named.length > 0
    ? named
    : [...new Set([...homesOf(lead), ...partners.flatMap(homesOf), ...named])];

const inhabitantsOf = ({ inhabitants, unknown }: Coverage, ids: readonly string[]): Value =>
  people(inhabitants, unknown.length === 0 && ids.length > 0);

const amountsOf = ({ figures, askedCents }: Case): Known['facts'] => ({
  ...(askedCents === null ? {} : { asked: centsKnown(askedCents) }),
  ...(figures === null
    ? {}
    : {
        total_cost: centsKnown(figures.costsCents),
        eligible_cost: centsKnown(figures.eligibleCents),
        own_funding: centsKnown(figures.ownCents),
        public_funding: centsKnown(figures.publicCents),
      }),
});

/** The same of a file as it was filed, with the form it was filed with. */
export const knownOfFiled = (
  reader: Reader,
  { application, frozen }: StaffFile,
  round: RoundSheet,
  form: Form,
): Promise<KnownOfFile> => {
  const { organisation, partners = [], answers, attachments, figures, askedCents } = frozen.content;
  const attached = attachments.map(({ question }) => question);
  const file = { applicationId: application.id, round, form, organisation, partners, answers, attached };
  return knownOfFile(reader, { ...file, figures, askedCents, at: application.submittedAt ?? frozen.filedAt });
};
