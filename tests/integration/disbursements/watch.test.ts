import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { balanceChecks } from '#db/schema/payment-stops.ts';
import { notices } from '#db/schema/messages.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { duePage } from '#app/disbursements/due-pages.server.ts';
import { watchBalances } from '#app/disbursements/watch-balances.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import {
  checkedPayment,
  codeOf,
  freshKey,
  paid,
  paymentOffice,
  type PaymentOffice,
} from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

const approve = (disbursementId: string, place: number) =>
  approveDisbursement(world, office.approvers[place] ?? office.requester, { disbursementId, key: freshKey() });

describe('LG-8 the hourly comparison', () => {
  it('freezes payments while balances and entries differ, tells, and lets go when they agree again', async () => {
    const agreement = await activeAgreement(world, { programmeId: office.programmeId });
    await paid(world, office, { agreement, instalment: 1 });
    const { disbursementId } = await checkedPayment(world, office);
    expect(await watchBalances(world)).toBe(1);
    expect(await watchBalances(world)).toBe(0);
    const owner = connect(world.database.ownerUrl, { max: 1 });
    const totals = (by: number) => owner.sql`
      update agreement_totals set eur_minor = eur_minor + ${by} where agreement_id = ${agreement.id} and account = '1200'`;
    await totals(1);
    world.setNow('2026-11-02T10:00:00Z');
    expect(await watchBalances(world)).toBe(1);
    expect(codeOf(await approve(disbursementId, 0))).toBe('payments-frozen');
    const jump = world.db
      .update(disbursements)
      .set({ state: 'approved_once' })
      .where(eq(disbursements.id, disbursementId));
    await expect(jump).rejects.toMatchObject({ cause: { constraint_name: 'payments_frozen' } });
    const told = and(eq(notices.accountId, office.checker.accountId), eq(notices.kind, 'payments-frozen'));
    expect(await world.db.$count(notices, told)).toBe(1);
    world.setNow('2026-11-02T11:00:00Z');
    await watchBalances(world);
    expect(await world.db.$count(notices, told)).toBe(1);
    await totals(-1);
    world.setNow('2026-11-02T12:00:00Z');
    await watchBalances(world);
    expectOk(await approve(disbursementId, 0));
    expect(await world.db.$count(balanceChecks)).toBe(4);
    await owner.close();
  });
});

describe('what is due', () => {
  it('says payments by step and instalments by month, of the reader’s programmes only', async () => {
    const page = await duePage(world.db, office.checker, world.clock.now());
    expect(page.steps.map(({ state, payments, minor }) => [state, payments, minor])).toEqual([
      ['approved_once', 1, 25_000_00n],
    ]);
    // Two agreements of 25 000, 20 000 and 5 000; the first instalment of one is paid.
    expect(page.months.reduce((sum, row) => sum + row.minor, 0n)).toBe(75_000_00n);
    expect(page.months.map((row) => row.month)).toEqual(['2026-11', '2027-01', '2027-03']);
    const where = { role: 'finance-officer', programmeId: world.ids.next() } as const;
    const [membership] = office.checker.memberships;
    const stranger = { ...office.checker, memberships: [{ ...membership, ...where }] } as typeof office.checker;
    expect(await duePage(world.db, stranger, world.clock.now())).toMatchObject({ steps: [], months: [], open: 0 });
  });
});
