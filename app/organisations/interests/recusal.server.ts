import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import { organisationFacts, type OrganisationFacts } from '../organisation-store.server.ts';

/**
 * I9: the rows of third parties the person is not recused from. `column` holds the third party's id. Who is recused is
 * said once, by `recused_organisations` of the database, which its walls ask as well.
 */
export function notRecused(column: AnyPgColumn, actor: Actor): SQL | undefined {
  if (actor.kind !== 'person') return undefined;
  return sql`${column} not in (select recused_organisations(${actor.accountId}::uuid))`;
}

/** I9: whether a person must not read, score, vote on, approve or pay anything of a third party. */
export async function isRecusedFrom(reader: Reader, actor: Actor, organisationId: OrganisationId): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const rows = await reader.execute(
    sql`select 1 from recused_organisations(${actor.accountId}::uuid) as barred where barred = ${organisationId}::uuid`,
  );
  return rows.length > 0;
}

/** The third party, for a desk that may deal with it: null for one that does not exist and for whoever is recused (I9). */
export async function openOrganisation(
  reader: Reader,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<OrganisationFacts | null> {
  const facts = await organisationFacts(reader, organisationId);
  return facts && !(await isRecusedFrom(reader, actor, facts.id)) ? facts : null;
}
