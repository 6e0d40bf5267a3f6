import { readFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';

/** A process as the lock names it: the pid alone may have gone to another process since. */
type Holder = { readonly pid: number; readonly born: string };

/**
 * Claims a data folder for this process; the answer gives it back. A lock left by a killed process is taken over.
 * @throws OperatorError when a living process holds the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock.json');
  const mine: Holder = { pid: process.pid, born: birthOf(process.pid) };
  const draft = join(folder, `lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (await taken(draft, path)) return () => rm(path, { force: true });
      const holder = await readHolder(path);
      if (holder && isAlive(holder)) throw inUse(folder, holder.pid);
      await rm(path, { force: true });
    }
    throw inUse(folder, 0);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether the process that locked the folder, if any, still lives. */
export async function isLocked(folder: string): Promise<boolean> {
  const holder = await readHolder(join(folder, 'lock.json'));
  return holder !== null && isAlive(holder);
}

/** A hard link is made whole or not at all: nobody ever reads a half-written lock. */
async function taken(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  return processLives(holder.pid) && birthOf(holder.pid) === holder.born;
}

export function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When the process started, in the kernel's ticks; empty where there is no /proc. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function inUse(folder: string, pid: number): OperatorError {
  const by = pid > 0 ? ` by process ${pid}` : '';
  return new OperatorError(
    `The data folder ${folder} is in use${by}: stop that one first, or set PASSERELLE_DATA to another folder.`,
  );
}
