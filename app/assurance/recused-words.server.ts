import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';

/**
 * I9: what stands in files for the third parties the reader of these books is recused from: ids and aliases, and the
 * references of their records, which those of reports, costs and documents begin with. Empty for an auditor.
 */
export async function recusedWords(reader: Reader, { withheldFrom }: BookScope): Promise<readonly string[]> {
  if (withheldFrom === null) return [];
  const rows = await reader.execute<{ word: string }>(sql`
    with barred as (select o as id from recused_organisations(${withheldFrom}::uuid) as o)
    select id::text as word from barred
    union select alias from organisations where id in (select id from barred)
    union select reference from applications where organisation_id in (select id from barred)
    union select reference from agreements where organisation_id in (select id from barred)
    union select reference from disbursements where organisation_id in (select id from barred)
    union select reference from cap_overrides where organisation_id in (select id from barred)
    union select v.reference from recoveries v join agreements a on a.id = v.agreement_id
      where a.organisation_id in (select id from barred)`);
  return rows.map((row) => row.word);
}
