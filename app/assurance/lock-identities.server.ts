import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

/**
 * Whether this snapshot may open identities: one file with identities at a time under an engagement, for as long as its
 * snapshot lasts. Each holds one connection and waits for a second, so that many of them would wait for each other.
 */
export async function lockIdentities(snapshot: Tx, engagementId: string): Promise<boolean> {
  const [row] = await snapshot.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`audit-export:${engagementId}`}, 0)) as mine`,
  );
  return row?.mine === true;
}
