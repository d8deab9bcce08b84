import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import { hashOf } from '#platform/web/browser-marks';
import type { Word } from '../identity.ts';
import type { ProviderKind } from '../providers/provider.ts';

export type IdentityLine = Readonly<{
  id: string;
  provider: ProviderKind;
  uid: string;
  /** Whether a second factor was vouched for, the last time. */
  vouched: boolean;
  firstUsedAt: Date;
  lastUsedAt: Date;
}>;

/** By which providers the person is known, with what their employer calls them. */
export const identitiesOf = (reader: Reader, actor: Actor): Promise<readonly IdentityLine[]> =>
  rows<IdentityLine>(
    reader,
    sql`select id, provider, uid, vouched, first_used_at as "firstUsedAt", last_used_at as "lastUsedAt"
      from identities_of(${actor.id})`,
  );

/** The establishments that a person's identities named, now or before. */
export const wordsOf = (reader: Reader, actor: Actor): Promise<readonly (Word & Readonly<{ identityId: string }>)[]> =>
  rows(
    reader,
    sql`select identity_id as "identityId", siret, said_at as "saidAt", used_at as "usedAt"
      from siret_words_of(${actor.id})`,
  );

export type Introducer = Readonly<{ provider: ProviderKind; email: string | null }>;

/** Who introduced the person at this browser, while a mailbox is still to be proved. */
export const introductionIn = async (reader: Reader, browser: string, at: Date): Promise<Introducer | undefined> =>
  (await rows<Introducer>(reader, sql`select provider, email from introduction_in(${hashOf(browser)}, ${at})`))[0];

/** The provider whose word this link settles, if it settles one. */
export const providerOfLink = async (reader: Reader, token: string, at: Date): Promise<ProviderKind | undefined> =>
  (await rows<Introducer>(reader, sql`select provider from introduction_by_link(${hashOf(token)}, ${at})`))[0]
    ?.provider;

export type SaidName = Readonly<{ provider: ProviderKind; givenName: string; familyName: string }>;

/** The name that a provider says of a newcomer. */
export const nameSaidOf = async (reader: Reader, actor: Actor): Promise<SaidName | undefined> =>
  (
    await rows<SaidName>(
      reader,
      sql`select provider, given_name as "givenName", family_name as "familyName" from introduction_of(${actor.id})`,
    )
  )[0];
