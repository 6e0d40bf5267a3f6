import type { World } from '#app/kernel/world.ts';

/** Work that is due by the clock. Safe to run on any number of nodes, and again after a failure. */
type Chore = (world: World) => Promise<unknown>;

/** Often enough that nobody waits for a call that has opened; two reads of an index where nothing is due. */
const EVERY_MS = 5_000;

/** Runs the chores at once and every few seconds until stopped. `stop` waits for the round under way. */
export function startSchedule(world: World, chores: readonly Chore[]): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = () => {
    running = runAll(world, chores).then(() => {
      if (!stopped) timer = setTimeout(round, EVERY_MS);
    });
  };
  round();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** One chore that fails keeps no other from running. */
async function runAll(world: World, chores: readonly Chore[]): Promise<void> {
  for (const chore of chores) {
    try {
      await chore(world);
    } catch (error) {
      world.log.error('chore failed', { chore: chore.name, error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
