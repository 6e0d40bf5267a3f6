import type { Instant } from '#app/kernel/instant.ts';
import type { StoryWorld } from './story-world.ts';

/** Something that happens at a time of the story. */
export type Scene = { readonly at: Instant; readonly play: () => Promise<void> };

/** Plays scenes of several stories in the order of their times; the clock never goes back. */
export async function play(world: StoryWorld, scenes: readonly Scene[]): Promise<void> {
  for (const scene of scenes.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (scene.at > world.clock.now()) world.setNow(scene.at);
    await scene.play();
  }
}
