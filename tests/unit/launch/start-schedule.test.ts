import { expect, it } from 'vitest';
import type { World } from '#app/kernel/world.ts';
import { startSchedule } from '#app/launch/start-schedule.ts';

it('the schedule runs at once, goes on after a chore that fails, and stops after the round under way', async () => {
  const said: string[] = [];
  const log = { info: () => undefined, error: (message: string) => void said.push(message) };
  const done: string[] = [];
  const broken = async () => Promise.reject(new Error('away'));
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push('slow');
  };
  // Chores ask the world for its log only.
  const schedule = startSchedule({ log } as unknown as World, [broken, slow]);
  await schedule.stop();
  expect(done).toEqual(['slow']);
  expect(said).toEqual(['chore failed']);
});
