import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { socketUrl } from '../socket-path.ts';
import { findBinaries } from './binaries.ts';
import { clearStaleServer, ensureCluster, privateFolder, SUPERUSER } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { reachableFolder } from './reach.ts';
import type { ServerSettings } from './server-settings.ts';
import { serverUser } from './server-user.ts';
import { runServer } from './run-server.ts';

export type Embedded = {
  /** The address of a database for a login role, as `connect` of `db/client.server.ts` takes it. */
  url(database: string, user: string): string;
  /** The address for migrations: the superuser of the cluster. */
  ownerUrl(database: string): string;
  /** PostgreSQL's data folder. */
  readonly data: string;
  /** Ends the server; resolves when its last process is gone. A second call is harmless. */
  stop(): Promise<void>;
};

/** The name of Passerelle's database in an embedded cluster. */
export const DATABASE = 'passerelle';

const SOCKET_FILE = '.s.PGSQL.5432';

/**
 * Starts the PostgreSQL that npm installed on a data folder of its own, creating the cluster at the first start
 * (about 2 s, then 0.1 s). It listens on a private socket only, never on the network, and ends when this process
 * ends, however that comes about.
 * @throws OperatorError with one sentence for the console
 */
export async function startEmbedded(options: { folder: string; settings?: ServerSettings }): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new OperatorError('The embedded database does not run on Windows: use WSL, or set DATABASE_URL.');
  }
  const user = serverUser();
  const folder = reachableFolder(resolve(options.folder), user);
  await makeFolder(folder);
  const unlock = await lockFolder(folder);
  try {
    const binaries = await findBinaries(user);
    const data = join(folder, 'data');
    const durable = options.settings?.['fsync'] !== 'off';
    await ensureCluster(data, { binaries, user, durable });
    await clearStaleServer(data);
    const place = await socketFolder(folder);
    const socket = await privateFolder(place.path, user);
    // A server that was killed leaves its lock, which holds as long as its pid belongs to anybody.
    await rm(join(socket, `${SOCKET_FILE}.lock`), { force: true });
    const settings = options.settings ?? {};
    const stopServer = await runServer({ binaries, user, data, socket, log: join(folder, 'postgres.log'), settings });
    return {
      url: (database, role) => socketUrl(socket, database, role),
      ownerUrl: (database) => socketUrl(socket, database, SUPERUSER),
      data,
      stop: async () => {
        await stopServer();
        if (place.temporary) await rm(socket, { recursive: true, force: true });
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    // The server's user passes through; what is inside is private to it.
    await chmod(folder, 0o711);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new OperatorError(
      `The data folder ${folder} cannot be written (${code}): set PASSERELLE_DATA to a folder that can.`,
    );
  }
}

/** A socket path has room for about 100 bytes: a deep data folder gets a short one in the folder for temporary files. */
async function socketFolder(folder: string): Promise<{ path: string; temporary: boolean }> {
  const beside = join(folder, 'socket');
  if (Buffer.byteLength(`${beside}/${SOCKET_FILE}.lock`) <= 100) return { path: beside, temporary: false };
  const parent = Buffer.byteLength(tmpdir()) <= 50 ? tmpdir() : '/tmp';
  return { path: await mkdtemp(join(parent, 'passerelle-')), temporary: true };
}
