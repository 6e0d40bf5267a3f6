import { existsSync } from 'node:fs';
import type { World } from '#app/kernel/world.ts';
import { buildWorld, type WorldParts } from '#app/world.server.ts';

type Seed = (world: World) => Promise<void>;

/**
 * Tells the demonstration's stories (`db/seed.ts`); a checkout without them starts empty. They are told over
 * connections that do not wait for the disk, since an interrupted run begins anew; the seed's last commit waits.
 */
export async function tellStories(parts: WorldParts): Promise<void> {
  const url = new URL('../../db/seed.ts', import.meta.url);
  if (!existsSync(url)) return;
  const { seed } = (await import(url.href)) as { seed: Seed };
  const { world, connection } = buildWorld({ ...parts, databaseUrl: withoutWaiting(parts.databaseUrl) });
  try {
    await seed(world);
  } finally {
    await connection.close();
  }
}

/** The address of a database for connections whose commits do not wait for the disk. */
export function withoutWaiting(url: string): string {
  const address = new URL(url);
  address.searchParams.set('synchronous_commit', 'off');
  return address.href;
}
