import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { OperatorError } from '../operator-error.ts';
import type { Binaries } from './binaries.ts';
import { isReady } from './cluster.ts';
import { settingOptions, type ServerSettings } from './server-settings.ts';
import { spawnIdentity, type ServerUser } from './server-user.ts';

type Run = {
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  readonly settings: ServerSettings;
};

/**
 * The server is started by a shell that waits for the end of its own input, a pipe this process holds: when the pipe
 * closes, because we ask for it or because this process was killed, PostgreSQL gets SIGINT, its fast shutdown.
 * Nothing is left running in either case.
 */
const KEEPER = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(cat <&3 >/dev/null; kill -INT "$server") 2>/dev/null &
exec 3<&-
wait "$server"
`;

const START_WITHIN_MS = 60_000;
const LARGEST_LOG = 5_000_000;

/** Starts the server and waits until it accepts connections. The answer stops it and waits for its end. */
export async function runServer(run: Run): Promise<() => Promise<void>> {
  await turnLog(run.log);
  const log = openSync(run.log, 'a', 0o600);
  const keeper = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'sh', run.binaries.postgres, '-D', run.data, ...settingOptions(run.socket, run.settings)],
    // Its own session, so that Ctrl+C at the console reaches us first and the database last.
    { ...spawnIdentity(run.user), cwd: run.data, detached: true, stdio: ['pipe', log, log], env: serverEnvironment() },
  );
  closeSync(log);
  const ended = endOf(keeper);
  const stop = async () => {
    keeper.stdin?.end();
    await ended;
  };
  const ready = await Promise.race([waitUntilReady(run.data), ended.then(() => false)]);
  if (ready) return stop;
  await stop();
  throw new OperatorError(`The embedded database did not start: ${await lastWords(run.log)} (${run.log})`);
}

function endOf(keeper: ChildProcess): Promise<void> {
  // A server that ends by itself leaves the pipe open at our side only; writing to it later must not throw.
  keeper.stdin?.on('error', () => undefined);
  return new Promise((resolve) => {
    keeper.once('error', () => resolve());
    keeper.once('exit', () => {
      keeper.stdin?.destroy();
      resolve();
    });
  });
}

async function waitUntilReady(data: string): Promise<boolean> {
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until;) {
    if (await isReady(data)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** No setting of the caller's environment (PGDATA, PGPORT, LD_PRELOAD …) reaches the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

async function turnLog(path: string): Promise<void> {
  const bytes = await stat(path).then(
    (about) => about.size,
    () => 0,
  );
  if (bytes > LARGEST_LOG) await rename(path, `${path}.1`);
}

async function lastWords(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4000), 0, 4000, Math.max(0, size - 4000));
    const lines = buffer.toString('utf8', 0, bytesRead).trim().split('\n');
    const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
    return fatal.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
  } finally {
    await file.close();
  }
}
