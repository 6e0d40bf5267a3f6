import type { SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';

export type Sums = ReadonlyMap<string, bigint>;

/** One row of whole numbers by name; PostgreSQL answers sums as decimal text. */
export async function sums(tx: Tx, query: SQL): Promise<Sums> {
  const [row] = await tx.execute<Record<string, string | number | null>>(query);
  return new Map(Object.entries(row ?? {}).map(([name, value]) => [name, BigInt(value ?? 0)]));
}
