import { programme } from '#tests/support/programme.ts';
import { openDrafts, saveAtOnce } from '#tests/support/autosavers.ts';
import type { BenchWorld } from './bench-world.ts';
import type { Line } from './measure.ts';

const SAVERS = 50;
const DRAFTS = 200;

/** T26: 50 people save in 200 drafts as fast as the portal answers. What is lost stops the bench. */
export async function benchAutosave({ world }: BenchWorld, saves: number): Promise<readonly Line[]> {
  const { id: programmeId } = await programme(world, 'AUTOSAVE');
  const drafts = await openDrafts(world, { programmeId, drafts: DRAFTS });
  const startedAt = performance.now();
  const { acknowledged, conflicts, lost } = await saveAtOnce(world, {
    drafts,
    savers: SAVERS,
    savesEach: saves / SAVERS,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged answers are lost, such as ${lost[0]}`);
  const note = `${acknowledged} acknowledged, ${conflicts} of them shown as conflicts, 0 lost`;
  return [{ work: 'autosaved answers', unit: '1/s', ours: acknowledged / seconds, limit: null, ratios: [], note }];
}
