import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';

/** I9: of these subjects of a hold or a disposal, those of third parties the custodian is recused from. */
export async function recusedSubjects(
  reader: Reader,
  actor: Actor,
  subjectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actor.kind !== 'person' || subjectIds.length === 0) return new Set();
  const rows = await reader.execute<{ id: string }>(sql`
    select distinct about.record::text as id from third_party_records about
    where about.kind in ('organisation', 'application', 'agreement')
      and about.record in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(subjectIds)}::text::jsonb))
      and about.organisation_id in (select recused_organisations(${actor.accountId}::uuid))`);
  return new Set(rows.map((row) => row.id));
}
