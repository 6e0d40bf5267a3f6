import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerPeriods } from '#db/schema/ledger.ts';
import { journalEntries } from '#db/schema/ledger.ts';
import { commitmentChange } from '#app/agreements/commitment.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { askReopening, closePeriod, confirmReopening } from '#app/programme/close-period.server.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let approver: Person;

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  officer = await person(world, 'finance-officer', { programmeId });
  approver = await person(world, 'finance-approver', { programmeId });
});
afterAll(() => world.close());

const constraintOf = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

function post(on: string) {
  const agreement = { id: world.ids.next(), programmeId, organisationId: world.ids.next(), currency: 'EUR' };
  const entry = commitmentChange(agreement, {
    differenceMinor: 1_00n,
    documentReference: 'TEST',
    on,
    by: 'system:test',
  });
  return world.db.transaction((tx) => appendEntry(world, tx, entry));
}

describe('closed periods', () => {
  it('I30: nothing is posted in them, by anybody; two people reopen them, with a reason', async () => {
    await post('2026-10-15');
    expect(codeOf(await closePeriod(world, officer, { through: '2026-11-02', key: freshKey() }))).toBe(
      'period-not-over',
    );
    const { periodId } = expectOk(await closePeriod(world, officer, { through: '2026-10-31', key: freshKey() }));
    expect(await constraintOf(post('2026-10-31'))).toBe('ledger_period_open');
    expect(await constraintOf(post('2026-11-01'))).toBe('done');
    expect(codeOf(await closePeriod(world, officer, { through: '2026-10-15', key: freshKey() }))).toBe(
      'period-closed-before',
    );
    const own = eq(ledgerPeriods.id, periodId);
    expect(await constraintOf(world.db.update(ledgerPeriods).set({ through: '2026-01-01' }).where(own))).toBe(
      'ledger_period_by_two',
    );
    expectOk(await askReopening(world, officer, { periodId, reason: 'A receipt came late.', key: freshKey() }));
    expect(codeOf(await confirmReopening(world, officer, { periodId, key: freshKey() }))).toBe('period-asked-by-you');
    expectOk(await confirmReopening(world, approver, { periodId, key: freshKey() }));
    expect(await constraintOf(post('2026-10-31'))).toBe('done');
    expect(await world.db.$count(journalEntries)).toBe(3);
  });

  it('closing waits for a posting that is on its way, and sees it', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const agreement = { id: world.ids.next(), programmeId, organisationId: world.ids.next(), currency: 'EUR' };
    const entry = commitmentChange(agreement, {
      differenceMinor: 1_00n,
      documentReference: 'RACE',
      on: '2026-10-20',
      by: 'system:test',
    });
    let posted = () => {};
    const began = new Promise<void>((resolve) => (posted = resolve));
    const posting = world.db.transaction(async (tx) => {
      await appendEntry(world, tx, entry);
      posted();
      await held;
    });
    await began;
    let closed = false;
    const closing = closePeriod(world, officer, { through: '2026-10-31', key: freshKey() }).then((result) => {
      closed = true;
      return result;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(closed).toBe(false);
    release();
    await posting;
    expectOk(await closing);
    expect(await constraintOf(post('2026-10-20'))).toBe('ledger_period_open');
  });
});
