import { createHash } from 'node:crypto';
import { uuidV7 } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';

/** A world whose clock is moved by the story and whose ids follow from it: the same story gives the same ids. */
export type StoryWorld = World & { readonly setNow: (at: Instant | string) => void };

export function storyWorld(world: World, start: string): StoryWorld {
  let now = new Date(start);
  let count = 0;
  const bytes = (length: number) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      count += 1;
      blocks.push(createHash('sha256').update(`passerelle-story:${count}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
  return {
    ...world,
    // One millisecond per reading keeps time-ordered ids in the order of the story.
    clock: { now: () => now },
    ids: {
      next: () => {
        now = new Date(now.getTime() + 1);
        return uuidV7(now.getTime(), bytes(10));
      },
      // Keys, salts and nonces are as random in a demonstration as anywhere.
      secret: (length) => world.ids.secret(length),
    },
    setNow: (at) => {
      now = new Date(at);
    },
  };
}
