import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callExtensions } from '#db/schema/call-extensions.ts';
import { calls } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { endExtension } from '#app/calls/end-extension.server.ts';
import { proposeExtension } from '#app/calls/propose-extension.server.ts';
import { closeDueCalls } from '#app/calls/turn-calls.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, addMinutes } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let callId: string;
let deadlineAt: Date;
let manager: Person;
let lead: Person;

let serial = 0;
const key = () => namedKey(`extension-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  manager = await person(world, 'call-manager', { programmeId });
  lead = await person(world, 'overall-lead', { programmeId });
  callId = (await openCall(world, { programmeId })).id;
  ({ deadlineAt } = await row());
});
afterAll(() => world.close());

async function row() {
  const [found] = await world.db.select().from(calls).where(eq(calls.id, callId));
  if (!found) throw new Error('no such call');
  return found;
}

const propose = (who: Person, to: Date) =>
  proposeExtension(world, who, { callId, deadlineAt: to, reason: 'Out of order from 15:00 to 17:30', key: key() });
const end = (who: Person, extensionId: string, move: 'grant' | 'withdraw') =>
  endExtension(world, who, { callId, extensionId, move, key: key() });

describe('I7: a deadline moved for an outage', () => {
  it('is asked for by one and granted by another, opens a call that had closed, and closes it again', async () => {
    const group = await applicant(world);
    expectOk(await startApplication(world, group.person, { callId, language: 'en', key: key() }));
    const to = addDays(deadlineAt, 2);
    world.setNow(new Date(addMinutes(deadlineAt, 30).getTime() + 1));
    expect(await closeDueCalls(world)).toBe(1);
    expect(codeOf(await propose(manager, deadlineAt))).toBe('deadline-not-later');
    expect(codeOf(await propose(lead, to))).toBe('role-may-not');
    const { extensionId } = expectOk(await propose(manager, to));
    expect(codeOf(await propose(manager, to))).toBe('extension-open');
    expect(codeOf(await end(manager, extensionId, 'grant'))).toBe('approver-drafted');
    const before = await row();
    expectOk(await end(lead, extensionId, 'grant'));
    const { state, deadlineAt: now, currentVersionId, content } = await row();
    expect({ state, now }).toEqual({ state: 'open', now: to });
    expect({ currentVersionId, content }).toEqual({
      currentVersionId: before.currentVersionId,
      content: before.content,
    });
    const told = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.accountId, group.person.accountId), eq(notices.kind, 'call-extended')));
    expect(told).toHaveLength(1);

    world.setNow(new Date(addMinutes(to, 30).getTime() + 1));
    expect(await closeDueCalls(world)).toBe(1);
    expect((await row()).state).toBe('closed');
  });

  it('can be withdrawn, and comes too late three days after the last moment', async () => {
    const { deadlineAt: now } = await row();
    const { extensionId } = expectOk(await propose(manager, addDays(now, 1)));
    expectOk(await end(manager, extensionId, 'withdraw'));
    expect(codeOf(await end(lead, extensionId, 'grant'))).toBe('not-found');
    world.setNow(new Date(addDays(addMinutes(now, 30), 3).getTime() + 1));
    expect(codeOf(await propose(manager, addDays(now, 4)))).toBe('call-not-extendable');
  });

  it('the database moves no deadline without a granted one, and grants none to who asked', async () => {
    const { deadlineAt: now } = await row();
    const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
    const moved = world.db
      .update(calls)
      .set({ deadlineAt: addDays(now, 1) })
      .where(eq(calls.id, callId));
    await expect(moved).rejects.toMatchObject(broken('call_frozen'));
    const [granted] = await world.db.select().from(callExtensions).where(eq(callExtensions.state, 'granted'));
    if (!granted) throw new Error('none was granted');
    const edited = world.db
      .update(callExtensions)
      .set({ toAt: addDays(now, 9) })
      .where(eq(callExtensions.id, granted.id));
    await expect(edited).rejects.toMatchObject(broken('extension_ended'));
    const forged = { ...granted, id: world.ids.next(), endedBy: granted.proposedBy };
    const own = world.db.insert(callExtensions).values(forged);
    await expect(own).rejects.toMatchObject(broken('call_extensions_two_people'));
  });
});
