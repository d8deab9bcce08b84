import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { oftenRows, type Reader } from '#platform/read';
import { type Home, type RoundAsJson, type RoundSheet, roundAsJson, sheetOf } from '#slices/call';
import type { Form } from '#slices/programme';
import type { Application } from '../application.ts';
import type { Partner } from '../partner.ts';
import type { StoredAnswer } from '../saving.ts';
import { seenBy } from './seen.ts';

/** The body a file is for, as the registers know it. */
export type Organisation = Readonly<{
  id: string;
  siren: string;
  siret: string | null;
  name: string;
  kind: string;
  address: string;
  territoryId: string | null;
  /** Territories it took over by mergers. */
  ground: readonly string[];
}>;

export type AttachedFile = Readonly<{
  id: string;
  question: string;
  name: string;
  hash: string;
  sizeBytes: number;
  type: string;
  addedBy: string;
  addedAt: Date;
}>;

/** A file with all that is being written in it, and the rules it was opened under. */
export type Draft = Readonly<{
  application: Application;
  organisation: Organisation;
  /** Where the body is, by the registers; undefined when nobody knows. */
  home: Home | undefined;
  answers: Readonly<Record<string, StoredAnswer>>;
  attachments: readonly AttachedFile[];
  /** Bodies asked to join it, in the order they were, those that declined among them; not those taken off. */
  partners: readonly Partner[];
  round: RoundSheet;
  form: Form;
}>;

type PartnerRow = Omit<Partner, 'askedAt' | 'attestedAt'> & Readonly<{ askedAt: string; attestedAt: string | null }>;

type DraftRow = Application &
  Readonly<{
    organisation: Organisation;
    home: Home | null;
    round: RoundAsJson;
    answers: Readonly<Record<string, Omit<StoredAnswer, 'at'> & { at: string }>> | null;
    attachments: readonly (Omit<AttachedFile, 'addedAt'> & { addedAt: string })[] | null;
    partners: readonly PartnerRow[] | null;
  }>;

const APPLICATION = sql`a.id, a.number, a.round_id as "roundId", a.programme_version_id as "versionId",
  a.organisation_id as "organisationId", a.opened_by as "openedBy", a.mandate_id as "mandateId", a.state, a.version, a.title, a.asked_cents as "askedCents",
  a.opened_at as "openedAt", a.submitted_at as "submittedAt", a.departement, a.desk`;

/** One statement: the file, its round, its body and where that is, its answers and its attachments. */
const DRAFT = sql`select ${APPLICATION},
    json_build_object('id', o.id, 'siren', o.siren, 'siret', o.siret, 'name', o.name, 'kind', o.kind,
      'address', o.address, 'territoryId', o.territory_id, 'ground', o.ground) as organisation,
    ${roundAsJson(sql`a.round_id`)} as round,
    (select json_build_object('departement', t.departement, 'region', t.region)
      from territory t where t.id = o.territory_id) as home,
    (select json_object_agg(w.field, json_build_object('value', w.value, 'version', w.version,
        'by', p.given_name || ' ' || p.family_name, 'byId', w.edited_by, 'at', w.edited_at))
      from answer w join person p on p.id = w.edited_by where w.application_id = a.id) as answers,
    (select json_agg(json_build_object('id', t.id, 'question', t.field, 'name', t.name, 'hash', t.file_hash,
        'sizeBytes', f.size_bytes, 'type', f.type, 'addedBy', p.given_name || ' ' || p.family_name,
        'addedAt', t.added_at) order by t.added_at, t.id)
      from attachment t join stored_file f on f.hash = t.file_hash join person p on p.id = t.added_by
      where t.application_id = a.id and t.removed_at is null) as attachments,
    (select json_agg(json_build_object('id', q.id, 'organisationId', b.id, 'siren', b.siren, 'name', b.name,
        'kind', b.kind, 'territoryId', b.territory_id, 'ground', b.ground, 'state', q.state, 'version', q.version,
        'brings', q.brings, 'contributionCents', q.contribution_cents::text, 'askedAt', q.asked_at,
        'attestedBy', q.attested_by, 'attestedByName', p.given_name || ' ' || p.family_name,
        'attestedAt', q.attested_at, 'quality', q.quality, 'attestedHash', q.attested_hash)
        order by q.proposed_at, q.id)
      from partner q join organisation b on b.id = q.organisation_id left join person p on p.id = q.attested_by
      where q.application_id = a.id and q.state <> 'removed') as partners
  from application a join organisation o on o.id = a.organisation_id`;

/** @returns the file whoever asks: the caller decides who may */
export const draftOf = async (reader: Reader, id: string): Promise<Draft | undefined> => {
  const [row] = await oftenRows<DraftRow>(reader, sql<DraftRow>`${DRAFT} where a.id = ${id}`);
  return row && asDraft(reader, row);
};

/** The file, for a member of the body it is for. */
export const draftFor = async (reader: Reader, actor: Actor, id: string): Promise<Draft | undefined> => {
  const [row] = await oftenRows<DraftRow>(reader, sql<DraftRow>`${DRAFT} where a.id = ${id} and ${seenBy(actor)}`);
  return row && asDraft(reader, row);
};

const asDraft = async (reader: Reader, row: DraftRow): Promise<Draft | undefined> => {
  const { organisation, home, answers, attachments, partners, round: read, ...application } = row;
  const round = await sheetOf(reader, read, application.versionId);
  const form = round?.pack.forms.find((one) => one.code === round.call.form);
  if (round === undefined || form === undefined) return undefined;
  return {
    application,
    organisation,
    home: home ?? undefined,
    answers: Object.fromEntries(
      Object.entries(answers ?? {}).map(([field, one]) => [field, { ...one, at: new Date(one.at) }]),
    ),
    attachments: (attachments ?? []).map((one) => ({ ...one, addedAt: new Date(one.addedAt) })),
    partners: (partners ?? []).map((one) => ({
      ...one,
      askedAt: new Date(one.askedAt),
      attestedAt: one.attestedAt === null ? null : new Date(one.attestedAt),
    })),
    round,
    form,
  };
};
