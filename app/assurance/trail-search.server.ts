import { and, eq, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { FieldError } from '#app/kernel/form.ts';
import { isId } from '#app/kernel/ids.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { ENTITY_KINDS } from '#app/trail/entity-kinds.ts';
import { openPeople } from '#app/trail/open-records.server.ts';
import { recordsCalled } from './record-store.server.ts';
import { wrongDays, type TrailSearch } from './trail-search.ts';

/** A search as conditions on the events of a programme, or what is wrong with it, field by field. */
export async function searchConditions(
  reader: Reader,
  scope: BookScope,
  search: TrailSearch,
): Promise<{ readonly conditions: readonly SQL[]; readonly errors: readonly FieldError[] }> {
  const who = search.actor === '' ? undefined : await actorCalled(reader, scope, search.actor);
  const about = search.record === '' ? undefined : await aboutRecord(reader, scope, search.record);
  const errors: FieldError[] = [...wrongDays(search)];
  if (who === null) errors.push({ field: 'actor', key: 'trail.search.unknown-actor' });
  if (about === null) errors.push({ field: 'record', key: 'trail.search.unknown-record' });
  if (errors.length > 0) return { conditions: [], errors };
  const conditions = [
    search.kind === '' ? undefined : eq(trailEvents.kind, search.kind),
    who,
    about,
    search.from === '' ? undefined : gte(trailEvents.at, sql`${search.from}::date`),
    search.to === '' ? undefined : lt(trailEvents.at, sql`${search.to}::date + 1`),
  ];
  return { conditions: conditions.filter((each) => each !== undefined && each !== null), errors };
}

/**
 * Aliases are not unique: whoever is called so on the page, but nobody of a third party that is kept from the reader (I9).
 * People of an organisation go by its alias. `system:…` is the portal itself.
 */
async function actorCalled(reader: Reader, { withheldFrom }: BookScope, alias: string): Promise<SQL | null> {
  if (alias.startsWith('system:')) return eq(trailEvents.actor, alias);
  const rows = await reader
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        sql`lower(coalesce((
          select o.alias from memberships own join organisations o on o.id = own.organisation_id
          where own.account_id = ${accounts.id} order by own.granted_at, own.id limit 1), ${accounts.alias})) = ${alias.toLowerCase()}`,
        withheldFrom ? openPeople(sql`${accounts.id}::text`, withheldFrom) : undefined,
      ),
    )
    .limit(20);
  if (rows.length === 0) return null;
  return inArray(
    trailEvents.actor,
    rows.map((row) => row.id),
  );
}

/** By id the search goes through the index that begins with the kinds; by reference to the records called so. */
async function aboutRecord(reader: Reader, scope: BookScope, typed: string): Promise<SQL | null> {
  if (isId(typed)) {
    return and(inArray(trailEvents.entityKind, [...ENTITY_KINDS]), eq(trailEvents.entityId, typed)) ?? null;
  }
  const records = await recordsCalled(reader, scope, typed.toUpperCase());
  const each = records.map(({ kind, id }) => and(eq(trailEvents.entityKind, kind), eq(trailEvents.entityId, id)));
  return or(...each) ?? null;
}
