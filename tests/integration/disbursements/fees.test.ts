import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { differenceEntry } from '#app/disbursements/bank/bank-postings.ts';
import { loadDisbursement } from '#app/disbursements/disbursement-store.server.ts';
import { confirmDisbursement, returnDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import {
  checkedPayment,
  codeOf,
  freshKey,
  paymentOffice,
  sentPayments,
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

const confirm = (disbursementId: string, feeMinor: bigint | null) =>
  confirmDisbursement(world, office.checker, {
    disbursementId,
    bankReference: 'BNK-F',
    valueDate: '2026-11-02',
    feeMinor,
    key: freshKey(),
  });
const feesOn = (disbursementId: string) =>
  world.db
    .select({ account: journalPostings.account, eurMinor: journalPostings.eurMinor })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .where(and(eq(journalEntries.disbursementId, disbursementId), eq(journalEntries.rule, 'fee')))
    .orderBy(journalPostings.account);
const pageOf = (id: string) => disbursementPage(world.db, office.checker, id, world.clock.now());

describe('I29: what bank or provider kept for a payment', () => {
  it('I29: is posted with the payment on 5900, shown beside it, and stays when the money comes back', async () => {
    const [payment] = await sentPayments(world, office, 1);
    const id = payment?.disbursementId ?? '';
    expectOk(await confirm(id, 12_50n));
    const posted = [
      { account: '1000', eurMinor: -12_50n },
      { account: '5900', eurMinor: 12_50n },
    ];
    expect(await feesOn(id)).toEqual(posted);
    expect((await pageOf(id))?.feeMinor).toBe(12_50n);
    const back = { disbursementId: id, reason: 'AC04', valueDate: '2026-11-02', key: freshKey() };
    expectOk(await returnDisbursement(world, office.checker, back));
    expect(await feesOn(id)).toEqual(posted);
  });

  it('I29: above the payment nothing is posted at all, and the database refuses it too', async () => {
    const [payment] = await sentPayments(world, office, 1);
    const id = payment?.disbursementId ?? '';
    const refused = await confirm(id, (payment?.minor ?? 0n) + 1n);
    expect(refused).toMatchObject({ refusal: { code: 'fee-above-payment', field: 'fee' } });
    expect((await pageOf(id))?.payment.state).toBe('sent');
    const given = await loadDisbursement(world.db, id);
    if (!given) throw new Error('no such payment');
    const about = { valueDate: '2026-11-02', documentReference: given.reference, preparedBy: 'system:test' };
    const entry = differenceEntry(given, { rule: 'fee', minor: given.amount.minor + 1n }, about);
    const wall = world.db
      .transaction((tx) => appendEntry(world, tx, entry))
      .then(
        () => 'done',
        (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
      );
    expect(await wall).toBe('payment_fee_within');
    expectOk(await confirm(id, null));
    expect(await feesOn(id)).toEqual([]);
  });
});

describe('what approvers see of the sum', () => {
  it('I23, I24: the calculation stands beside a payment on its way, and comes to what is paid', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    const page = await pageOf(disbursementId);
    expect(page?.calculation).toMatchObject({ plannedMinor: 25_000_00n, paidBeforeMinor: 0n, requiredMinor: 0n });
    expect(page?.calculation?.payableMinor).toBe(page?.payment.amount.minor);
    const [payment] = await sentPayments(world, office, 1);
    expectOk(await confirm(payment?.disbursementId ?? '', null));
    expect((await pageOf(payment?.disbursementId ?? ''))?.calculation).toBeNull();
    expect(codeOf(await confirm(payment?.disbursementId ?? '', 1n))).toBe('move-not-allowed');
  });
});
