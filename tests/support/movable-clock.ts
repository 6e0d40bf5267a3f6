import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#app/kernel/world.ts';

/** A clock that runs with the system's, ahead of it by the milliseconds another process wrote into the folder. */
export function movableClock(folder: string): Clock {
  return { now: () => new Date(Date.now() + aheadBy(folder)) };
}

/** How far a story has moved the clock of the portal in that folder, in milliseconds. */
export function aheadBy(folder: string): number {
  try {
    return Number(readFileSync(join(folder, 'clock'), 'utf8'));
  } catch {
    return 0;
  }
}

/** Lets the clock of a new folder begin at `instant`; one that runs is left alone. */
export function setClock(folder: string, instant: string): void {
  if (aheadBy(folder) === 0) write(folder, Date.parse(instant) - Date.now());
}

/** Moves the clock on; never back, as no real one does. */
export function moveClock(folder: string, byMs: number): void {
  if (byMs < 0) throw new Error('clocks go forward');
  write(folder, aheadBy(folder) + byMs);
}

function write(folder: string, ahead: number): void {
  const next = join(folder, 'clock.next');
  writeFileSync(next, String(ahead));
  renameSync(next, join(folder, 'clock'));
}
