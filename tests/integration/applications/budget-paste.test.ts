import { afterAll, beforeAll, expect, it } from 'vitest';
import { budgetMark } from '#app/applications/application-hash.ts';
import { budgetLinesOf } from '#app/applications/application-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

it('pasted rows are added by the form’s own rules; one wrong row adds none and is named', async () => {
  const { id: programmeId } = await programme(world);
  const own = await applicant(world);
  const id = await completeDraft(world, own.person, (await openCall(world, { programmeId })).id);
  const me = visitor(portal, await cookieOf(world, own.account));
  const page = paths.budgetPaste(id);
  const before = await budgetLinesOf(world.db, id);
  const mark = budgetMark(before);
  const paste = (pasted: string, given = mark) => me.post(page, { pasted, mark: given }, { form: 'paste' });

  const wrong = await paste('Voyages\tBus\t2\t10\nTravel\tTrain\tmany\t10');
  expect(wrong.status).toBe(422);
  expect(wrong.body).toMatch(/Row 2, Quantity: /);
  expect(wrong.body).toContain('Travel\tTrain');
  expect(await budgetLinesOf(world.db, id)).toEqual(before);

  const stale = await paste('Travel\tBus\t2\t10', 'another mark');
  expect(stale.status).toBe(409);
  expect((await paste('Travel\tBus\t2\t10.25\nTransport\tx\t1\t1')).status).toBe(422);
  expect((await paste('Travel\tBus\t2\t10.25\nСнаряжение\tx\t1\t1')).status).toBe(422);
  expect((await paste('travel\tBus\t2\t10.25')).status).toBe(302);
  const after = await budgetLinesOf(world.db, id);
  expect(after).toHaveLength(before.length + 1);
  expect(after.find(({ heading }) => heading === 'travel')).toMatchObject({ quantity: 2, amountMinor: 20_50n });
  expect((await me.read(page)).body).toContain('Travel\tBus\t2\t10.25');
});
