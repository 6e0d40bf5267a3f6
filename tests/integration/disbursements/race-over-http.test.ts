import { afterAll, beforeAll, expect, it } from 'vitest';
import { raceForApprovals } from '#tests/support/approval-race.ts';
import { raceFaults } from '#tests/support/paid-once.ts';
import { raceOffice } from '#tests/support/race-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;

beforeAll(async () => {
  world = await testWorld({ max: 10 });
  portal = await realPortal(world, ['disbursements']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

it('I21, T7 400 racing approvals of ten people on 20 payments over HTTP: two of the four who may, and each paid once', async () => {
  const office = await raceOffice(world, 20);
  const result = await raceForApprovals(world, portal, office);
  expect(await raceFaults(world, office, result)).toEqual([]);
  expect(result.attempts).toBe(400);
  expect(result.granted).toBe(40);
  // Who has no right is refused, who is too near to the payment or too late is told so, and nobody meets an error.
  expect(Object.keys(result.statuses).toSorted()).toEqual(['302', '403', '404', '409']);
  expect(result.statuses['403']).toBeGreaterThanOrEqual(80);
  expect(result.statuses['404']).toBe(40);
}, 300_000);
