import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callLots, calls, callVersions } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import { deskCallPage, deskCallsPage } from '#app/calls/desk-pages.server.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { callPage, callsPage } from '#app/calls/public-pages.server.ts';
import { requestApproval } from '#app/calls/request-approval.server.ts';
import { reviseCall, type CallChange } from '#app/calls/revise-call.server.ts';
import { sendBackCall } from '#app/calls/send-back-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { turnCalls } from '#app/calls/turn-calls.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { toJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { setRules } from '#tests/support/set-rules.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const CONTENT = { ...CALL_CONTENT, languages: ['en' as const] };

let world: TestWorld;
let programmeId: string;
let drafter: Person;
let editor: Person;
let approver: Person;
let officer: Person;

let serial = 0;
const key = () => namedKey(`call-key-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  programmeId = (await programme(world)).id;
  const budget = 10n ** 12n;
  await setRules(world, programmeId, { envelopeMinor: budget, fstpBudgetMinor: budget });
  drafter = await person(world, 'call-manager', { programmeId });
  editor = await person(world, 'call-manager', { programmeId });
  approver = await person(world, 'overall-lead', { programmeId });
  officer = await person(world, 'grants-officer', { programmeId });
});
afterAll(() => world.close());

const AMOUNTS = { envelopeMinor: 500_000_00n, minimumMinor: 5_000_00n, maximumMinor: 60_000_00n };

async function draft(given: { opensAt?: Date; deadlineAt?: Date; envelopeMinor?: bigint } = {}) {
  world.setNow(NOW);
  const dates = { opensAt: addDays(NOW, -1), deadlineAt: addDays(NOW, 30), graceMinutes: 30 };
  const about = { ...AMOUNTS, ...dates, ...given, deadlineZone: 'Europe/Brussels', currency: 'EUR', content: CONTENT };
  const { callId, reference } = expectOk(await draftCall(world, drafter, { ...about, key: key() }));
  return { callId, reference };
}

async function rowOf(callId: string) {
  const [row] = await world.db.select().from(calls).where(eq(calls.id, callId));
  if (!row) throw new Error('no such call');
  return row;
}

const revise = (who: Person, callId: string, version: number, change: CallChange = { part: 'texts' }) =>
  reviseCall(world, who, { callId, version, change, key: key() });
const approve = (who: Person, callId: string, version: number) =>
  approveCall(world, who, { callId, version, key: key() });

const kindsOf = async (callId: string) => {
  const rows = await world.db
    .select({ kind: trailEvents.kind })
    .from(trailEvents)
    .innerJoin(trailChain, eq(trailChain.eventId, trailEvents.id))
    .where(eq(trailEvents.entityId, callId))
    .orderBy(trailChain.seq);
  return rows.map(({ kind }) => kind);
};

const noticeTo = async (who: Person, callId: string) => {
  const rows = await world.db
    .select({ kind: notices.kind })
    .from(notices)
    .where(and(eq(notices.accountId, who.accountId), eq(notices.entityId, callId)));
  return rows.map(({ kind }) => kind);
};

describe('a call from draft to closing', () => {
  it('is drafted, changed, asked to be approved, approved by another person, opened and closed by the clock', async () => {
    const opensAt = addDays(NOW, 2);
    const { callId, reference } = await draft({ opensAt });
    expect(reference).toMatch(/^TEST-2026-C\d+$/);
    expectOk(await revise(editor, callId, 1));
    expect(expectOk(await requestApproval(world, drafter, { callId, version: 2, key: key() })).told).toBe(1);
    expect(await noticeTo(approver, callId)).toEqual(['call-ready']);
    const approved = expectOk(await approve(approver, callId, 2));
    expect(approved.state).toBe('approved');
    expect(await callsPage(world.db, { only: 'upcoming', after: null, at: NOW })).toMatchObject([
      { calls: [{ reference, standing: 'upcoming' }] },
    ]);

    await turnCalls(world);
    expect((await rowOf(callId)).state).toBe('approved');
    world.setNow(opensAt);
    await turnCalls(world);
    expect((await rowOf(callId)).state).toBe('open');

    const last = new Date(addDays(NOW, 30).getTime() + 30 * 60_000);
    world.setNow(last);
    await turnCalls(world);
    expect((await rowOf(callId)).state).toBe('open');
    world.setNow(new Date(last.getTime() + 1));
    await Promise.all([turnCalls(world), turnCalls(world)]);
    expect((await rowOf(callId)).state).toBe('closed');
    expect(await kindsOf(callId)).toEqual([
      'call.drafted',
      'call.revised',
      'call.ready',
      'call.approved',
      'call.opened',
      'call.closed',
    ]);
  });

  it('opens at once when its day has come', async () => {
    const { callId } = await draft();
    expect(expectOk(await approve(approver, callId, 1)).state).toBe('open');
    expect((await kindsOf(callId)).slice(-2)).toEqual(['call.approved', 'call.opened']);
  });
});

describe('the second person', () => {
  it('I41: is neither who drafted the call nor who changed it', async () => {
    const { callId } = await draft();
    expectOk(await revise(editor, callId, 1));
    expect(codeOf(await approve(drafter, callId, 2))).toBe('approver-drafted');
    expect(codeOf(await approve(editor, callId, 2))).toBe('approver-drafted');
    expect(codeOf(await approve(officer, callId, 2))).toBe('role-may-not');
    expect(await kindsOf(callId)).toEqual(['call.drafted', 'call.revised']);
    expect(codeOf(await approve(approver, callId, 2))).toBe('ok');
  });

  it('I41: the database refuses the drafter as approver by itself', async () => {
    const { callId } = await draft();
    const forged = world.db.update(calls).set({ approvedBy: drafter.accountId }).where(eq(calls.id, callId));
    await expect(forged).rejects.toMatchObject({ cause: { constraint_name: 'calls_two_people' } });
  });

  it('sends a draft back with a reason that its drafters read; they may not do so themselves', async () => {
    const { callId } = await draft();
    expectOk(await requestApproval(world, drafter, { callId, version: 1, key: key() }));
    const given = { callId, version: 1, reason: 'The aims are missing' };
    expect(codeOf(await sendBackCall(world, drafter, { ...given, key: key() }))).toBe('approver-drafted');
    expectOk(await sendBackCall(world, approver, { ...given, key: key() }));
    expect(await noticeTo(drafter, callId)).toEqual(['call-sent-back']);
    const page = await deskCallPage(world.db, drafter, callId, NOW);
    expect(page?.request).toMatchObject({ state: 'sent-back', by: approver.alias, reason: given.reason });
    expectOk(await revise(drafter, callId, 1));
    expect((await deskCallPage(world.db, drafter, callId, NOW))?.request).toEqual({ state: 'none' });
  });

  it('approves what was read: an older version is stale, and two at once freeze one version', async () => {
    const { callId } = await draft();
    expectOk(await revise(editor, callId, 1));
    expect(codeOf(await approve(approver, callId, 1))).toBe('stale');
    const other = await person(world, 'call-manager', { programmeId });
    const both = await Promise.all([approve(approver, callId, 2), approve(other, callId, 2)]);
    expect(both.map(codeOf).toSorted()).toEqual(['move-not-allowed', 'ok']);
    const versions = await world.db.select().from(callVersions).where(eq(callVersions.callId, callId));
    expect(versions).toHaveLength(1);
  });

  it('the same form sent twice approves once and answers alike', async () => {
    const { callId } = await draft();
    const given = { callId, version: 1, key: key() };
    const first = await approveCall(world, approver, given);
    expect(await approveCall(world, approver, given)).toEqual(first);
  });
});

describe('what was published', () => {
  it('I6: is frozen with its hash; the draft can no longer be changed', async () => {
    const { callId, reference } = await draft();
    const { sha256 } = expectOk(await approve(approver, callId, 1));
    const page = await callPage(world.db, reference, { at: NOW, actor: null });
    expect(page).toMatchObject({ sha256, number: 1, content: CONTENT, standing: 'open' });
    expect(codeOf(await revise(drafter, callId, 2))).toBe('move-not-allowed');
    const [version] = await world.db.select().from(callVersions).where(eq(callVersions.callId, callId));
    expect(version?.content).toMatchObject({ terms: { envelope: '500000.00', deadlineZone: 'Europe/Brussels' } });
    const changed = world.db.update(callVersions).set({ sha256: 'x' }).where(eq(callVersions.callId, callId));
    await expect(changed).rejects.toThrow();
  });

  it('I6: is not published while the checklist is open', async () => {
    const { callId } = await draft();
    const content = { part: 'who', content: (before: typeof CONTENT) => ({ ...before, activities: ['R9.9'] }) };
    expectOk(await revise(drafter, callId, 1, content as CallChange));
    expect(codeOf(await approve(approver, callId, 2))).toBe('call-not-ready');
    expect(codeOf(await requestApproval(world, drafter, { callId, version: 2, key: key() }))).toBe('call-not-ready');
  });

  it('I6: the database publishes nothing that lacks an element or a language, whoever writes', async () => {
    const forge = async (content: Partial<CallContent>, columns: Partial<typeof calls.$inferInsert> = {}) => {
      const { callId } = await draft();
      await world.db
        .update(calls)
        .set({ ...columns, content: toJson({ ...CONTENT, ...content }) })
        .where(eq(calls.id, callId));
      return world.db
        .update(calls)
        .set({ state: 'approved', approvedBy: approver.accountId })
        .where(eq(calls.id, callId));
    };
    const lacks = { cause: { constraint_name: 'call_publishable' } };
    await expect(forge({ activities: [] })).rejects.toMatchObject(lacks);
    await expect(forge({ categories: [] })).rejects.toMatchObject(lacks);
    await expect(forge({ criteria: [] })).rejects.toMatchObject(lacks);
    await expect(forge({ amountBasis: { en: ' ' } })).rejects.toMatchObject(lacks);
    await expect(forge({}, { maximumMinor: 60_000_01n })).rejects.toMatchObject(lacks);
    await expect(forge({ sections: [] })).rejects.toMatchObject(lacks);
    const lot = { code: 'l1', title: { en: 'North' }, envelopeMinor: '49999999' };
    await expect(forge({ lots: [lot] })).rejects.toMatchObject(lacks);
    await expect(forge({ languages: ['en', 'ar'] })).rejects.toMatchObject(lacks);
    await expect(forge({})).resolves.toBeDefined();
  });

  it('I2: lots are published as they add up, and no other row stands beside them', async () => {
    const lots = ['20000000', '30000000'].map((envelopeMinor, index) => ({
      code: `l${index + 1}`,
      title: { en: `Lot ${index + 1}` },
      envelopeMinor,
    }));
    const { callId } = await draft();
    const change = (shares: typeof lots) => ({
      part: 'lots',
      content: (before: CallContent) => ({ ...before, lots: shares }),
    });
    expectOk(await revise(drafter, callId, 1, change(lots.slice(1))));
    expect(codeOf(await approve(approver, callId, 2))).toBe('call-not-ready');
    expectOk(await revise(drafter, callId, 2, change(lots)));
    expectOk(await approve(approver, callId, 3));
    const rows = await world.db.select().from(callLots).where(eq(callLots.callId, callId)).orderBy(callLots.code);
    expect(rows.map(({ code, envelopeMinor }) => `${code} ${envelopeMinor}`)).toEqual(['l1 20000000', 'l2 30000000']);
    const forged = world.db.insert(callLots).values({ id: world.ids.next(), callId, code: 'l3', envelopeMinor: 1n });
    await expect(forged).rejects.toMatchObject({ cause: { constraint_name: 'lot_as_published' } });
  });

  it('I2: never promises more than the programme has, also when two calls are approved at once', async () => {
    const { callId: one } = await draft({ envelopeMinor: 6n * 10n ** 11n });
    const { callId: two } = await draft({ envelopeMinor: 6n * 10n ** 11n });
    const both = await Promise.all([approve(approver, one, 1), approve(approver, two, 1)]);
    expect(both.map(codeOf).toSorted()).toEqual(['call-not-ready', 'ok']);
  });
});

describe('who sees what', () => {
  it('a draft is seen by those who write and approve, in their programme, and never in public', async () => {
    const { callId, reference } = await draft();
    expect(await deskCallPage(world.db, approver, callId, NOW)).not.toBeNull();
    expect(await deskCallPage(world.db, officer, callId, NOW)).toBeNull();
    const stranger = await person(world, 'call-manager', { programmeId: (await programme(world, 'OTHER')).id });
    expect(await deskCallPage(world.db, stranger, callId, NOW)).toBeNull();
    expect((await deskCallsPage(world.db, stranger, { state: null, after: null })).calls).toEqual([]);
    expect(await callPage(world.db, reference, { at: NOW, actor: null })).toBeNull();
  });
});
