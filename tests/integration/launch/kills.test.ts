import { afterAll, beforeAll, expect, it } from 'vitest';
import { killUnderLoad } from '#tests/support/kill-under-load.ts';
import { killableServer, type KillableServer } from '#tests/support/killable-server.ts';

let server: KillableServer;

beforeAll(async () => {
  server = await killableServer({ rooms: ['applications', 'disbursements'] });
});
afterAll(() => server.remove());

it('T9 server and database killed three times under load: nothing acknowledged is lost or doubled, books and trail are whole', async () => {
  const report = await killUnderLoad(server, { kills: 3, answers: 30 });
  expect(report.faults).toEqual([]);
  // There was something to lose, and forms were on their way.
  expect(report.typed).toBeGreaterThan(0);
  expect(report.approved).toBeGreaterThan(0);
  expect(report.confirmed).toBeGreaterThan(0);
  expect(report.resent).toBeGreaterThan(0);
}, 480_000);
