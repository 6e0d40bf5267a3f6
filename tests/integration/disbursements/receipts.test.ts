import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { paymentReceipts } from '#db/schema/disbursements.ts';
import { notices } from '#db/schema/messages.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { claimIrregularity } from '#app/disbursements/claim-irregularity.server.ts';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { receiptPage } from '#app/disbursements/receipt-pages.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { euro, money, type Money } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import {
  codeOf,
  freshKey,
  paid,
  paymentOffice,
  sentPayments,
  type PaymentOffice,
} from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

const broken = (change: PromiseLike<unknown>) =>
  Promise.resolve(change).then(
    () => 'done',
    (error: { cause?: { constraint_name?: string; code?: string } }) =>
      error.cause?.constraint_name ?? error.cause?.code ?? 'unknown',
  );

async function paidGrant() {
  const agreement = await activeAgreement(world, { programmeId: office.programmeId });
  const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  return { agreement, owner, disbursementId: await paid(world, office, { agreement, instalment: 1 }) };
}
const say = (owner: Person, disbursementId: string, amount: Money, receivedOn = '2026-11-03') =>
  confirmReceipt(world, owner, { disbursementId, amount, receivedOn, key: freshKey() });
const told = async (disbursementId: string) =>
  (await world.db.select({ kind: notices.kind }).from(notices).where(eq(notices.entityId, disbursementId)))
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'disbursement-received-otherwise');

describe('what arrived', () => {
  it('is said once by the grantee alone: amount, currency, day; both sides read it', async () => {
    const { owner, disbursementId } = await paidGrant();
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    expect(codeOf(await say(stranger, disbursementId, euro(25_000_00n)))).toBe('not-found');
    expect(codeOf(await say(office.checker, disbursementId, euro(25_000_00n)))).toBe('role-may-not');
    expect(codeOf(await say(owner, disbursementId, euro(25_000_00n), '2026-10-01'))).toBe('receipt-day');
    expectOk(await say(owner, disbursementId, money(16_398_000n, 'XOF')));
    expect(codeOf(await say(owner, disbursementId, euro(25_000_00n)))).toBe('receipt-said');
    const said = { amountMinor: 16_398_000n, currency: 'XOF', receivedOn: '2026-11-03' };
    expect((await receiptPage(world.db, owner, disbursementId))?.receipt).toEqual(said);
    const page = await disbursementPage(world.db, office.checker, disbursementId, world.clock.now());
    expect(page?.receipt).toMatchObject(said);
    expect(await told(disbursementId)).toEqual([]);
    const row = eq(paymentReceipts.disbursementId, disbursementId);
    expect(await broken(world.db.update(paymentReceipts).set({ amountMinor: 1n }).where(row))).toBe('42501');
  });

  it('finance is told where another amount of the same currency arrived', async () => {
    const { owner, disbursementId } = await paidGrant();
    expectOk(await say(owner, disbursementId, euro(24_990_00n)));
    expect((await told(disbursementId)).length).toBeGreaterThan(0);
  });

  it('is nothing of a payment that is still on its way, in the database too', async () => {
    const [sent] = await sentPayments(world, office, 1);
    if (!sent) throw new Error('nothing was sent');
    const [agreement] = await world.db.select().from(agreements).where(eq(agreements.id, sent.agreementId));
    const owner = await person(world, 'applicant-owner', { organisationId: agreement?.organisationId ?? '' });
    expect(codeOf(await say(owner, sent.disbursementId, euro(1n)))).toBe('move-not-allowed');
    const about = { disbursementId: sent.disbursementId, amountMinor: 1n, currency: 'EUR', receivedOn: '2026-11-02' };
    const straight = world.db
      .insert(paymentReceipts)
      .values({ ...about, confirmedBy: 'x', confirmedAt: world.clock.now() });
    expect(await broken(straight)).toBe('payment_receipt_of_paid');
  });
});

describe('I31 an irregularity', () => {
  it('I31: takes back a part of the advance that is not accounted for, with its posting, and is settled like any other', async () => {
    const { agreement } = await paidGrant();
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
    const claim = (amountMinor: bigint, who = office.checker, reference = row?.reference ?? '') =>
      claimIrregularity(world, who, { reference, amountMinor, ground: 'double-funding', key: freshKey() });
    expect(codeOf(await claim(1n, office.requester))).toBe('role-may-not');
    expect(codeOf(await claim(1n, office.checker, 'NONE'))).toBe('agreement-reference-unknown');
    expect(codeOf(await claim(25_000_01n))).toBe('irregularity-over-advance');
    const { recoveryId } = expectOk(await claim(4_000_00n));
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({
      outstanding: 21_000_00n,
      receivable: 4_000_00n,
    });
    const own = eq(recoveries.id, recoveryId);
    expect((await world.db.select().from(recoveries).where(own))[0]).toMatchObject({
      kind: 'irregularity',
      ground: 'double-funding',
      state: 'proposed',
    });
    expect(await broken(world.db.update(recoveries).set({ ground: 'fraud' }).where(own))).toBe('recovery_unchanged');
    const move = (which: 'order' | 'repay', amountMinor?: bigint) =>
      settleRecovery(world, office.checker, {
        recoveryId,
        move: which,
        valueDate: '2026-11-02',
        ...(amountMinor ? { amountMinor } : {}),
        key: freshKey(),
      });
    expectOk(await move('order'));
    expectOk(await move('repay', 1_000_00n));
    expectOk(await move('repay'));
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ receivable: 0n, refunded: 4_000_00n });
  });
});
