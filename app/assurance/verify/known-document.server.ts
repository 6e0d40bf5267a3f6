import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { letterSentAt } from '#app/awards/letter-check.server.ts';
import type { World } from '#app/kernel/world.ts';
import type { Known, KnownKind, Verification } from './verification.ts';

/**
 * Whether the portal issued or froze this, what kind of thing it is and of which day: never whose. What others put in
 * (evidence, statutes) is not asked for: who holds a file must not learn that it lies here.
 */
export async function knownDocument(world: World, asked: Verification): Promise<Known | null> {
  if (asked.kind === 'hash') return frozenAs(world.db, asked.sha256);
  const at = await letterSentAt(world, asked);
  return at ? { kind: 'letter', at } : null;
}

async function frozenAs(reader: Reader, sha256: string): Promise<Known | null> {
  const [row] = await reader.execute<{ kind: KnownKind; at: string }>(sql`
    select kind, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from (
      select 'call' as kind, frozen_at as at from call_versions where sha256 = ${sha256}
      union all select 'application', submitted_at from application_versions where sha256 = ${sha256}
      union all select 'ranking', fixed_at from ranked_lists where sha256 = ${sha256}
      union all select 'minutes', frozen_at from committee_minutes where sha256 = ${sha256}
      union all select 'agreement', created_at from documents
        where sha256 = ${sha256} and scan = 'own' and owner_kind = 'agreement'
      union all select 'download', downloaded_at from audit_downloads where sha256 = ${sha256}
    ) as known order by at limit 1`);
  return row ? { kind: row.kind, at: new Date(row.at) } : null;
}
