import type postgres from 'postgres';
import type { World } from '#app/kernel/world.ts';
import { openCall } from './open-call.ts';

export type ManyApplications = { readonly programmeId: string; readonly callId: string; readonly reference: string };

/**
 * A call with so many submitted applications of as many organisations (`MANY-00001`, `ORG-00001`), one in a hundred
 * withdrawn, one in twenty only a draft, beside a call with as many of the same organisations. Rows put in by the
 * owner of the database: what is measured is how they are read.
 */
export async function manyApplications(
  world: World,
  sql: postgres.Sql,
  given: { programmeId: string; count: number },
): Promise<ManyApplications> {
  const { programmeId, count } = given;
  /** The id of the n-th row of a table. */
  const numbered = (table: string) =>
    sql`(lpad(to_hex(n), 8, '0') || '-0000-7000-9000-00000000000' || ${table}::text)::uuid`;
  await sql`insert into identities (id, kind, kid, wrapped_key, created_at)
    select ${numbered('1')}, 'organisation', 'test', '\\x01', now() from generate_series(1, ${count}) as n`;
  await sql`insert into organisations (id, alias, working_name, category, country, identity_id, created_at, created_by)
    select ${numbered('2')}, 'ORG-' || lpad(n::text, 5, '0'), 'Group ' || n, 'registered', 'TN', ${numbered('1')}, now(),
      'system:test' from generate_series(1, ${count}) as n`;
  const one = await openCall(world, { programmeId });
  const other = await openCall(world, { programmeId });
  // Ids in the order of arrival, the two calls' mixed.
  for (const [call, prefix, half] of [
    [one, 'MANY', '3'],
    [other, 'ELSE', '4'],
  ] as const) {
    await sql`insert into applications (id, programme_id, call_id, call_version_id, organisation_id, reference, state,
        language, requested_minor, currency, created_by, created_at, submitted_at, submitted_by, submitted_sha256)
      select (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-00000000000' || ${half}::text)::uuid, ${programmeId}::uuid, ${call.id}::uuid,
        (select current_version_id from calls where id = ${call.id}::uuid), ${numbered('2')},
        ${prefix}::text || '-' || lpad(n::text, 5, '0'),
        case when n % 20 = 0 then 'draft' when n % 100 = 1 then 'withdrawn' else 'submitted' end,
        'en', 2000000, 'EUR', 'system:test', now(), case when n % 20 = 0 then null else now() end,
        'system:test', ${prefix}::text || n from generate_series(1, ${count}) as n`;
  }
  await sql`analyze`;
  return { programmeId, callId: one.id, reference: one.reference };
}
