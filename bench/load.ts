import type pg from 'pg';
import { say } from './figures.ts';

/** Words of which titles are made, so that a search finds as many files as it would in life. */
const DEEDS = ['Simplifier', 'Ouvrir', 'Refondre', 'Mutualiser', 'Connecter', 'Moderniser', 'Réunir', 'Publier'];
const THINGS = [
  'les démarches en ligne',
  'l’inscription à la cantine',
  'le portail des familles',
  'l’accueil numérique',
  'les permis de construire',
  'les données ouvertes',
  'le cadastre partagé',
  'la gestion des déchets',
  'l’état civil',
  'les aides sociales',
  'la signature électronique',
  'le guichet unique',
  'la relation avec les usagers',
  'l’éclairage public',
  'la médiathèque',
  'les transports scolaires',
];
const PUBLICS = [
  'pour les habitants',
  'des communes rurales',
  'avec les agents',
  'du territoire',
  'pour les associations',
  'des quartiers prioritaires',
  'pour la jeunesse',
  'des personnes âgées',
  'du bassin de vie',
  'en montagne',
  'du littoral',
];

/** Hundredths of the files in each state: the shape of a programme half way through its second round. */
const STATES: readonly (readonly [string, number])[] = [
  ['submitted', 20],
  ['admissible', 15],
  ['inadmissible', 25],
  ['in_jury', 10],
  ['laureate', 12],
  ['waiting', 5],
  ['refused', 8],
  ['withdrawn', 5],
];
const stateByHundredth = STATES.flatMap(([state, share]) => Array.from({ length: share }, () => state));

/** One body for each SIREN of the territory data that is not registered yet. */
const BODIES = `
  insert into organisation (id, siren, name, kind, territory_id, state)
  select gen_random_uuid(), t.siren, t.name, t.kind, t.id, 'active'
  from (select distinct on (siren) * from territory
        where siren is not null and is_current and same_body_as is null order by siren, id) t
  on conflict (siren) do nothing`;

/**
 * Files number $1 to $2. Everything follows from the number, so the same numbers give the same files; multipliers are
 * primes, so that body, round, title, state and day do not go together. What was filed is that of a file that went
 * through the acts, under another title and for another body.
 */
const FILED = `
  create temp table filed (n bigint, id uuid, number text, title text, asked bigint, moment numeric, body_id uuid,
    body text, departement text, round_id uuid, version_id uuid, code text, ordinal int, submitted_at timestamptz,
    state text) on commit drop`;
/** Numbered from nought, so that a file finds its body and its round by a remainder. */
const SHELVES = [
  `create temp table body on commit drop as
   select o.id, o.name, t.departement, row_number() over (order by o.siren) - 1 as rank, count(*) over () as bodies
   from organisation o join territory t on t.id = o.territory_id`,
  'create unique index on body (rank)',
  'analyze body',
  `create temp table slot on commit drop as
   select r.id, r.programme_version_id, c.programme_id, c.code, r.number as ordinal, r.opens_at,
     least(coalesce(r.closes_at, r.opens_at + interval '120 days'), now()) - r.opens_at as lasts,
     row_number() over (partition by c.programme_id order by c.position, r.number) - 1 as rank,
     count(*) over (partition by c.programme_id) as slots
   from round r join call c on c.id = r.call_id where r.opens_at < now()`,
  'analyze slot',
];
const FILES = `
  insert into filed
  with count as (select max(bodies) as bodies from body),
  numbered as (
    select n, gen_random_uuid() as id, '2021-' || lpad(n::text, 6, '0') as number,
      ($3::text[])[1 + (n * 31) % array_length($3::text[], 1)] || ' ' ||
      ($4::text[])[1 + (n * 37) % array_length($4::text[], 1)] || ' ' ||
      ($5::text[])[1 + (n * 41) % array_length($5::text[], 1)] as title,
      (100000 + (n * 7907) % 40000000)::bigint as asked,
      ((n * 48271) % 999983)::numeric / 999983 as moment,
      (n * 7919) % count.bodies as body_rank
    from generate_series($1::bigint, $2::bigint) n, count
  )
  select f.n, f.id, f.number, f.title, f.asked, f.moment, b.id, b.name, b.departement, s.id, s.programme_version_id,
    s.code, s.ordinal, s.opens_at + s.lasts * f.moment::float8, ($7::text[])[1 + (f.n * 43) % 100]
  from numbered f
  join body b on b.rank = f.body_rank
  join slot s on s.programme_id = $6 and s.rank = (f.n * 13) % s.slots`;

const APPLICATIONS = `
  insert into application (id, number, round_id, programme_version_id, organisation_id, opened_by, state, version, title,
    asked_cents, opened_at, submitted_at, departement, search)
  select id, number, round_id, version_id, body_id, $1, state, 2, title, asked, submitted_at - interval '6 days',
    submitted_at, departement, application_search(number, title, body, body)
  from filed`;

const VERSIONS = `
  insert into application_version (application_id, number, content, hash, filed_by, filed_at)
  select f.id, 1,
    m.content || jsonb_build_object('number', f.number, 'title', f.title, 'askedCents', f.asked::text,
      'callCode', f.code, 'roundNumber', f.ordinal,
      'answers', (m.content -> 'answers') || jsonb_build_object('intitule', f.title, 'resume', f.title || ', ' || f.body),
      'organisation', (m.content -> 'organisation') || jsonb_build_object('id', f.body_id, 'name', f.body)),
    encode(sha256(convert_to(f.number, 'UTF8')), 'hex'), $1, f.submitted_at
  from filed f, (select content from application_version where application_id = $2) m`;

/** One draft for twenty files, with the answers of the model. */
const DRAFTS = `
  insert into application (id, number, round_id, programme_version_id, organisation_id, opened_by, state, opened_at)
  select gen_random_uuid(), 'B' || number, round_id, version_id, body_id, $1, 'draft', submitted_at
  from filed where n % 20 = 0`;
const ANSWERS = `
  insert into answer (application_id, field, value, edited_by, edited_at)
  select d.id, a.key, a.value, $1, d.opened_at
  from filed f join application d on d.number = 'B' || f.number
  cross join application_version m cross join jsonb_each(m.content -> 'answers') a
  where m.application_id = $2 and a.value <> 'null'`;

export type Load = Readonly<{
  /** Numbers of the first and of the last file. */
  first: number;
  last: number;
  personId: string;
  programmeId: string;
  /** A file that went through the acts: what was filed is copied from it. */
  modelId: string;
}>;

/**
 * Loads filed applications by bulk SQL, as the owner of the database: no act, no journal, no job. The constraint
 * triggers that demand a journal entry are off for this transaction only, and the screen says so.
 * @returns how long it took, in milliseconds, statistics included
 */
export const loadApplications = async (owner: pg.Client, load: Load): Promise<number> => {
  const began = performance.now();
  const { first, last, personId, programmeId, modelId } = load;
  say(
    `Loading files ${first} to ${last} by bulk SQL: not through the acts, and without journal, whose triggers are off meanwhile.`,
  );
  await owner.query('begin');
  await owner.query('alter table application disable trigger application_is_journaled');
  await owner.query('alter table organisation disable trigger organisation_is_journaled');
  await owner.query(BODIES);
  await owner.query(FILED);
  for (const shelf of SHELVES) await owner.query(shelf);
  await owner.query(FILES, [first, last, [...DEEDS], [...THINGS], [...PUBLICS], programmeId, stateByHundredth]);
  await owner.query('analyze filed');
  await owner.query(APPLICATIONS, [personId]);
  await owner.query(VERSIONS, [personId, modelId]);
  await owner.query(DRAFTS, [personId]);
  await owner.query(ANSWERS, [personId, modelId]);
  await owner.query('set constraints all immediate');
  await owner.query('alter table application enable trigger application_is_journaled');
  await owner.query('alter table organisation enable trigger organisation_is_journaled');
  await owner.query('commit');
  await owner.query('vacuum analyze application, application_version, answer, organisation');
  return performance.now() - began;
};
