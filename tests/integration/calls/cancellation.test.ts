import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { paths } from '#app/http/paths.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant } from '#tests/support/applicant.ts';
import { CALL_CONTENT, openCall, type TestCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
type Seat = { readonly account: TestAccount; readonly cookie: string };
let writer: Seat;
let second: Seat;

let serial = 0;
const key = () => namedKey(`cancellation-${(serial += 1)}`);

beforeAll(async () => {
  world = await testWorld();
  ({ id: programmeId } = await programme(world));
  const manager = async (): Promise<Seat> => {
    const made = await account(world, [{ role: 'call-manager', programmeId }], { totp: true });
    return { account: made, cookie: await cookieOf(world, made) };
  };
  [writer, second] = [await manager(), await manager()];
  portal = await realPortal(world, ['ui', 'people', 'calls']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const stateOf = async ({ id }: TestCall) => {
  const [row] = await world.db
    .select({ state: calls.state, version: calls.version })
    .from(calls)
    .where(eq(calls.id, id));
  if (!row) throw new Error('no such call');
  return row;
};

/** The form of the page, as the person with that account sends it. */
async function cancel(who: Seat, call: TestCall, fields: Record<string, string> = {}) {
  const page = visitor(portal, who.cookie);
  const version = String((await stateOf(call)).version);
  const sent = { version, reason: 'The amount was wrong.', sure: 'yes', ...fields };
  return page.post(paths.callCancellation(call.id), sent, { form: 'cancellation' });
}

describe('a published call', () => {
  it('is cancelled by somebody who wrote nothing in it; applicants are told and the public page says so', async () => {
    const call = await openCall(world, { programmeId });
    const group = await applicant(world);
    expectOk(await startApplication(world, group.person, { callId: call.id, language: 'en', key: key() }));
    const missing = await cancel(second, call, { reason: ' ', sure: '' });
    expect(missing.status).toBe(422);
    expect((await stateOf(call)).state).toBe('open');
    expect((await cancel(second, call, { version: '99' })).status).toBe(409);

    const done = await cancel(second, call);
    expect([done.status, done.location]).toEqual([302, paths.deskCall(call.id)]);
    expect((await stateOf(call)).state).toBe('cancelled');
    const told = await world.db
      .select({ values: notices.values })
      .from(notices)
      .where(and(eq(notices.accountId, group.person.accountId), eq(notices.kind, 'call-cancelled')));
    expect(told).toMatchObject([{ values: { call: call.reference } }]);
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'call.cancelled'));
    expect(event?.body).toMatchObject({ from: 'open', reason: 'The amount was wrong.' });

    const anybody = await fetch(`${portal.origin}${paths.call(call.reference)}`);
    const page = await anybody.text();
    expect(page).toContain('This call was cancelled.');
    expect(page).not.toContain('The amount was wrong.');
    expect(page).not.toContain(paths.startApplication(call.reference));
    const again = await startApplication(world, (await applicant(world)).person, {
      callId: call.id,
      language: 'en',
      key: key(),
    });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'call-not-open' } });
    expect((await cancel(second, call)).status).toBe(409);
  });
});

describe('a draft', () => {
  it('is given up by who wrote it, and stays out of sight of the public', async () => {
    const at = world.clock.now();
    const drafted = await draftCall(world, await personOf(world, writer.account), {
      content: CALL_CONTENT,
      envelopeMinor: 100_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      currency: 'EUR',
      opensAt: addDays(at, 1),
      deadlineAt: addDays(at, 30),
      deadlineZone: 'Europe/Brussels',
      graceMinutes: 30,
      key: key(),
    });
    const { callId: id, reference } = expectOk(drafted);
    const call = { id, reference, content: CALL_CONTENT };
    expect((await cancel(writer, call)).status).toBe(302);
    expect((await stateOf(call)).state).toBe('cancelled');
    expect((await fetch(`${portal.origin}${paths.call(call.reference)}`)).status).toBe(404);
  });
});

describe('the database', () => {
  it('cancels nothing whose files are judged, and takes nothing back', async () => {
    const call = await openCall(world, { programmeId });
    const to = (state: string) => world.db.update(calls).set({ state }).where(eq(calls.id, call.id));
    await to('closed');
    await expect(to('cancelled')).rejects.toMatchObject({ cause: { constraint_name: 'call_cancellable' } });
    const other = await openCall(world, { programmeId });
    const back = (state: string) => world.db.update(calls).set({ state }).where(eq(calls.id, other.id));
    await back('cancelled');
    await expect(back('open')).rejects.toMatchObject({ cause: { constraint_name: 'call_stays_cancelled' } });
  });
});
