import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Connection } from '#db/client.server.ts';
import { createPortalDatabase } from '#db/embedded/portal-database.ts';
import { DATABASE, startEmbedded } from '#db/embedded/start-embedded.ts';
import type { World } from '#app/kernel/world.ts';
import { readSecretFile } from '#app/launch/secret-file.ts';
import { buildWorld } from '#app/world.server.ts';

export type BenchWorld = {
  readonly world: World;
  /** The portal's own pool, as the role `app`. */
  readonly app: Connection;
  /** The superuser's pool, for the limits and for counting. */
  readonly owner: Connection;
  readonly appUrl: string;
  readonly folder: string;
  close(): Promise<void>;
};

const POOL = 8;

/** A real world on an embedded PostgreSQL of its own, durable as in production (fsync on), in a temporary folder. */
export async function benchWorld(): Promise<BenchWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({ folder: join(folder, 'postgres') });
  await createPortalDatabase(embedded, DATABASE);
  const appUrl = embedded.url(DATABASE, 'app');
  const { world, connection } = buildWorld({
    databaseUrl: appUrl,
    databasePool: POOL,
    dataFolder: folder,
    s3: null,
    smtp: null,
    origin: 'http://localhost',
    keys: await readSecretFile(join(folder, 'secrets.json'), { create: true }),
    react: async () => [],
  });
  const owner = connect(embedded.ownerUrl(DATABASE), { max: POOL });
  const close = async () => {
    await owner.close();
    await connection.close();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { world, app: connection, owner, appUrl, folder, close };
}
