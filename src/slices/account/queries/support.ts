import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { seesSome } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { LOOKS_PER_PAGE } from '../paging.ts';

export type PageSeen = Readonly<{ path: string; minute: string }>;
export type LookLine = Readonly<{
  id: string;
  viewerName: string;
  viewerEmail: string;
  personId: string;
  personName: string;
  personEmail: string;
  byConsent: boolean;
  reason: string;
  beganAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  /** Somebody looks now. */
  isUnderWay: boolean;
  pageCount: number;
  /** The first ones read, in order. */
  pages: readonly PageSeen[];
}>;

const PAGES_SHOWN = 100;

const looks = (reader: Reader, at: Date, condition: RawBuilder<unknown>, limit: number): Promise<readonly LookLine[]> =>
  rows<LookLine>(
    reader,
    sql`select l.id, trim(v.given_name || ' ' || v.family_name) as "viewerName", v.email as "viewerEmail",
          l.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as "personName", p.email as "personEmail",
          l.consent_id is not null as "byConsent", l.reason, l.began_at as "beganAt", l.ends_at as "endsAt",
          l.ended_at as "endedAt", l.id in (select looks_under_way(${at})) as "isUnderWay",
          (select count(*)::int from look_page g where g.look_id = l.id) as "pageCount",
          coalesce((select jsonb_agg(jsonb_build_object('path', g.path, 'minute', g.minute) order by g.minute, g.path)
            from (select path, minute from look_page where look_id = l.id order by minute, path limit ${PAGES_SHOWN}) g), '[]') as pages
        from look l join person v on v.id = l.viewer_id join person p on p.id = l.person_id
        where ${condition} order by l.began_at desc, l.id limit ${limit}`,
  );

/** Every time support saw the service as this person, the last first. */
export const looksAt = (reader: Reader, personId: string, at: Date): Promise<readonly LookLine[]> =>
  looks(reader, at, sql`l.person_id = ${personId}`, LOOKS_PER_PAGE);

/** Everybody's, for those who oversee support; nobody else is answered. @param afterId the last one of the page before */
export const looksFor = async (
  reader: Reader,
  actor: Actor,
  { at, afterId, limit }: Readonly<{ at: Date; afterId?: string | undefined; limit: number }>,
): Promise<readonly LookLine[] | undefined> => {
  if (!seesSome(actor, 'support.see')) return undefined;
  const after = sql`(${afterId ?? null}::uuid is null or exists (select from look b where b.id = ${afterId ?? null}
    and (l.began_at < b.began_at or (l.began_at = b.began_at and l.id > b.id))))`;
  return looks(reader, at, after, limit);
};

export type ConsentLine = Readonly<{ id: string; givenAt: Date; endsAt: Date }>;

/** The consent of a person that runs, for the person and for support. */
export const consentOf = async (reader: Reader, personId: string, at: Date): Promise<ConsentLine | undefined> =>
  (
    await rows<ConsentLine>(
      reader,
      sql`select id, given_at as "givenAt", ends_at as "endsAt" from support_consent
          where person_id = ${personId} and state = 'open' and ends_at > ${at}`,
    )
  )[0];
