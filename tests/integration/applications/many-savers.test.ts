import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDrafts, saveAtOnce } from '#tests/support/autosavers.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await testWorld({ max: 10 });
});
afterAll(() => world.close());

it('T26: 50 savers on 20 drafts: every acknowledged answer stood at its revision or was shown as a conflict', async () => {
  const { id: programmeId } = await programme(world);
  const drafts = await openDrafts(world, { programmeId, drafts: 20 });
  const { acknowledged, conflicts, lost } = await saveAtOnce(world, { drafts, savers: 50, savesEach: 12 });
  expect(lost).toEqual([]);
  expect(acknowledged).toBe(600);
  // They did meet.
  expect(conflicts).toBeGreaterThan(0);
  expect(conflicts).toBeLessThan(acknowledged);
});
