import { existsSync } from 'node:fs';
import type { World } from '#app/kernel/world.ts';

type Seed = (world: World) => Promise<void>;

/** Tells the demonstration's stories (`db/seed.ts`); a checkout without them starts empty. */
export async function tellStories(world: World): Promise<void> {
  const url = new URL('../../db/seed.ts', import.meta.url);
  if (!existsSync(url)) return;
  const { seed } = (await import(url.href)) as { seed: Seed };
  await seed(world);
}
