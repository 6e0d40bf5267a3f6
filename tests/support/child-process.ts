import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Child = {
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  said(): string;
  /** Resolves with the first printed line that fits; rejects when the process ends before. */
  line(pattern: RegExp): Promise<string>;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Starts a TypeScript file of this repository in a Node of its own, with nothing of our environment but `env`. */
export function startChild(file: string, env: Record<string, string>, args: readonly string[] = []): Child {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = text.split('\n').find((candidate) => pattern.test(candidate));
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      void ended.then(() => reject(new Error(`ended before ${String(pattern)}: ${text}`)));
      look();
    });
  return { process: child, said: () => text, line, ended };
}

/** Processes that work in a folder: a PostgreSQL server's working directory is its data folder. */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, folder));
}

function worksIn(pid: number, folder: string): boolean {
  try {
    const here = statSync(realpathSync(folder));
    const there = statSync(`/proc/${pid}/cwd`);
    const [, state] = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return here.ino === there.ino && here.dev === there.dev && state !== 'Z';
  } catch {
    return false;
  }
}

/** Kills a process; one that has ended meanwhile, as its parent's end may have it, is no failure. */
export function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Waits until something holds; throws after ten seconds. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to hold');
}
