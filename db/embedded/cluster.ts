import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import type { Binaries } from './binaries.ts';
import { processLives } from './folder-lock.ts';
import { spawnIdentity, type ServerUser } from './server-user.ts';

/** The superuser of an embedded cluster: migrations only. */
export const SUPERUSER = 'owner_boot';

/** Makes a folder that only the server's user (and root) may enter. */
export async function privateFolder(path: string, user: ServerUser | null): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700);
  if (user) await chown(path, user.uid, user.gid);
  return path;
}

/**
 * Creates the cluster in `data` unless it is there. `initdb` writes into a draft that is renamed when whole, so a
 * killed first start leaves nothing half-made. Trust holds on the socket alone, and its folder is private.
 */
export async function ensureCluster(
  data: string,
  options: { binaries: Binaries; user: ServerUser | null; durable: boolean },
): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return refuseOtherVersion(data, options.binaries);
  const draft = `${data}.draft`;
  await rm(draft, { recursive: true, force: true });
  await privateFolder(draft, options.user);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const outcome = await run(options.binaries.initdb, options.user, draft, [
    ['--pgdata', draft, '--username', SUPERUSER, '--encoding', 'UTF8'],
    ['--locale-provider', 'icu', '--icu-locale', 'und', '--locale', locale],
    ['--auth-local', 'trust', '--auth-host', 'reject', '--no-instructions', '--data-checksums'],
    options.durable ? [] : ['--no-sync'],
  ]);
  if (outcome.code !== 0) throw new OperatorError(`The database could not be created in ${data}: ${outcome.said}`);
  await rename(draft, data);
}

/**
 * Ends a server that outlived a killed run and removes its `postmaster.pid`. The caller holds the folder's lock, so a
 * server found here belongs to nobody.
 */
export async function clearStaleServer(data: string): Promise<void> {
  const pid = await serverPid(data);
  if (pid === null) return;
  if (await isServerOf(pid, data)) {
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      process.kill(pid, signal);
      if (await ended(pid, 15_000)) break;
    }
  }
  await rm(join(data, 'postmaster.pid'), { force: true });
}

/** `ready` once connections are accepted: the eighth line of `postmaster.pid`. */
export async function isReady(data: string): Promise<boolean> {
  const lines = await pidFile(data);
  return lines[7]?.trim() === 'ready';
}

async function serverPid(data: string): Promise<number | null> {
  const pid = Number((await pidFile(data))[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

async function pidFile(data: string): Promise<string[]> {
  return (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
}

/** The pid may have gone to an unrelated process: a server has the data folder as its working directory. */
async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (!processLives(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const [there, here] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(data)]);
    return there.ino === here.ino && there.dev === here.dev;
  } catch {
    return false;
  }
}

async function ended(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (!processLives(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function refuseOtherVersion(data: string, binaries: Binaries): Promise<void> {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  const about = await run(binaries.postgres, null, '/', [['--version']]);
  const ours = /(\d+)/.exec(about.said)?.[1] ?? found;
  if (ours !== found) {
    throw new OperatorError(
      `The data in ${data} was written by PostgreSQL ${found} and this is version ${ours}: dump and restore it (docs/operations.md), or set PASSERELLE_DATA to another folder.`,
    );
  }
}

function run(
  file: string,
  user: ServerUser | null,
  cwd: string,
  args: readonly (readonly string[])[],
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args.flat(), { ...spawnIdentity(user), cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: 1, said: error.message }));
    child.on('close', (code) => resolve({ code, said: said.trim().split('\n').at(-1) ?? '' }));
  });
}
