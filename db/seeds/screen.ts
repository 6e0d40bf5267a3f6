import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { giveOpinion } from '#app/organisations/screening/give-opinion.server.ts';
import { importList } from '#app/organisations/screening/import-list.server.ts';
import { screenDue } from '#app/organisations/screening/screen-due.server.ts';
import { hitsPage } from '#app/organisations/screening/screening-pages.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryWorld } from './story-world.ts';

const EXCERPT = new URL('./sanctions-excerpt.xml', import.meta.url);

/** A list of invented people comes into force, everybody is screened, and one possible match waits for a second person. */
export async function screenEverybody(world: StoryWorld, officer: Person): Promise<void> {
  const content = readFileSync(EXCERPT);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { sha256, bytes: content.length, open: () => Readable.from([content]) };
  expectOk(await importList(world, officer, { file, key: namedKey('sanctions excerpt') }));
  await screenDue(world);
  const { hits } = await hitsPage(world.db, officer, {});
  for (const { id } of hits) {
    const opinion = { verdict: 'different', ground: 'papers', note: 'Registered in another country in 2019' } as const;
    expectOk(await giveOpinion(world, officer, { hitId: id, ...opinion, key: namedKey(`opinion ${id}`) }));
  }
}
