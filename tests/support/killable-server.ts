import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE } from '#db/embedded/start-embedded.ts';
import { socketUrl } from '#db/socket-path.ts';
import type { World } from '#app/kernel/world.ts';
import { readSecretFile } from '#app/launch/secret-file.ts';
import { react } from '#app/reactions.server.ts';
import { buildWorld } from '#app/world.server.ts';
import { eventually, killed, processesIn, startChild, type Child } from './child-process.ts';
import { movableClock, setClock } from './movable-clock.ts';

/** Who is killed first; the other follows while the first one's end is still being noticed, or has been. */
export const KILL_ORDERS = ['server-first', 'database-first'] as const;
export type KillOrder = (typeof KILL_ORDERS)[number];

/** A portal with its own embedded database, fsync on, in a folder of its own, that can be killed and started again. */
export type KillableServer = {
  readonly folder: string;
  /** Starts both, or starts them again; answers the portal's address. */
  start(): Promise<string>;
  /** SIGKILL to the portal and to every process of its database. */
  kill(order: KillOrder): Promise<void>;
  /** Works on the same database and documents, as the portal itself does, while it runs. */
  within<Value>(work: (world: World) => Promise<Value>): Promise<Value>;
  /** Ends what runs and takes the folder away. */
  remove(): Promise<void>;
};

/** How long the portal goes on without its database, in milliseconds. */
const ALONE_MS = 120;

/**
 * `rooms`: whose pages are served from their sources; none: the built pages. `port`: the same after each start. `now`:
 * what its clock shows at first; it runs on from there, and `moveClock` moves it.
 */
export async function killableServer(given: {
  rooms?: readonly string[];
  port?: number;
  now?: string;
}): Promise<KillableServer> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-killed-'));
  await chmod(folder, 0o711);
  const data = join(folder, 'postgres', 'data');
  const env = { PORT: String(given.port ?? 0), PASSERELLE_DATA: folder, PORTAL_ROOMS: (given.rooms ?? []).join(',') };
  if (given.now) setClock(folder, given.now);
  let child: Child | null = null;
  let origin = '';
  const kill = async (order: KillOrder) => {
    const database = processesIn(data);
    if (order === 'server-first') child?.process.kill('SIGKILL');
    database.forEach(killed);
    if (order === 'database-first') await new Promise((resolve) => setTimeout(resolve, ALONE_MS));
    child?.process.kill('SIGKILL');
    await child?.ended;
    await eventually(() => processesIn(data).length === 0);
    child = null;
  };
  return {
    folder,
    start: async () => {
      child = startChild('tests/support/bare-portal.ts', env);
      origin = (await child.line(/^ready /)).slice('ready '.length).trim();
      return origin;
    },
    kill,
    within: async (work) => {
      const { world, connection } = buildWorld({
        databaseUrl: socketUrl(join(folder, 'postgres', 'socket'), DATABASE, 'app'),
        databasePool: 8,
        dataFolder: folder,
        s3: null,
        smtp: null,
        origin,
        keys: await readSecretFile(join(folder, 'secrets.json'), { create: false }),
        react,
        clock: movableClock(folder),
      });
      try {
        return await work(world);
      } finally {
        await connection.close();
      }
    },
    remove: async () => {
      await kill('server-first');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
