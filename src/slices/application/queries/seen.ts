import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';

/**
 * Which files (`application a`) a person sees as one of a body: all of them; while nobody has verified that they work
 * there, those they opened themselves; by mandate, those opened under it.
 */
export const seenBy = (actor: Actor) => {
  const mine = actor.memberships.map((member) => member.organisationId);
  const provisional = (actor.provisional ?? []).map((member) => member.organisationId);
  const mandates = (actor.mandates ?? []).map((one) => one.id);
  if (provisional.length === 0 && mandates.length === 0) return sql<boolean>`a.organisation_id = any(${mine}::uuid[])`;
  return sql<boolean>`(a.organisation_id = any(${mine}::uuid[]) or a.mandate_id = any(${mandates}::uuid[])
    or (a.organisation_id = any(${provisional}::uuid[]) and a.opened_by = ${actor.id}))`;
};
