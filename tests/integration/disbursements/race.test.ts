import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { journalEntries } from '#db/schema/ledger.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { confirmDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { checkedPayment, codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld({ max: 12 });
  office = await paymentOffice(world);
});
afterAll(() => world.close());

const at = (place: number) => office.approvers[place % office.approvers.length] ?? office.requester;
const approve = (disbursementId: string, place: number, key = freshKey()) =>
  approveDisbursement(world, at(place), { disbursementId, key });

describe('I21 two approvers at once', () => {
  it('give one approval each, and the state says so', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    const results = await Promise.all([approve(disbursementId, 0), approve(disbursementId, 1)]);
    expect(results.map(codeOf)).toEqual(['ok', 'ok']);
    const rows = await world.db
      .select({ step: disbursementApprovals.step, accountId: disbursementApprovals.accountId })
      .from(disbursementApprovals)
      .where(eq(disbursementApprovals.disbursementId, disbursementId));
    expect(new Set(rows.map((row) => row.step))).toEqual(new Set([1, 2]));
    expect(new Set(rows.map((row) => row.accountId)).size).toBe(2);
  });

  it('the same person at once, twice, gives one', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    const results = await Promise.all([0, 0, 0, 0].map((place) => approve(disbursementId, place)));
    expect(results.map(codeOf).toSorted()).toEqual([...Array(3).fill('approver-approved-before'), 'ok']);
  });
});

it('1 000 racing attempts on 50 payments: two approvals of two people each, and each is paid once (T7)', async () => {
  const payments: string[] = [];
  for (let i = 0; i < 50; i += 1) payments.push((await checkedPayment(world, office)).disbursementId);
  const attempts = payments.flatMap((id) => Array.from({ length: 20 }, (_, place) => ({ id, place })));
  expect(attempts).toHaveLength(1000);
  const results = await Promise.all(attempts.map(({ id, place }) => approve(id, place)));
  expect(results.filter((result) => result.ok)).toHaveLength(100);
  const approvals = await world.db
    .select({
      id: disbursementApprovals.disbursementId,
      given: sql<number>`count(*)::int`,
      people: sql<number>`count(distinct ${disbursementApprovals.accountId})::int`,
    })
    .from(disbursementApprovals)
    .where(inArray(disbursementApprovals.disbursementId, payments))
    .groupBy(disbursementApprovals.disbursementId);
  expect(approvals).toHaveLength(50);
  expect(approvals.filter(({ given, people }) => given !== 2 || people !== 2)).toEqual([]);

  // Everybody makes the bank file and confirms at once: no payment is posted a second time.
  const batches = await Promise.all(
    Array.from({ length: 6 }, () => createPaymentBatch(world, office.checker, { key: freshKey() })),
  );
  const made = batches.flatMap((result) => (result.ok ? [result.value.batchId] : []));
  expect(made).toHaveLength(1);
  expectOk(await sendPaymentBatch(world, office.checker, { batchId: made[0] ?? '', key: freshKey() }));
  const confirmations = await Promise.all(
    [...payments, ...payments].map((disbursementId) =>
      confirmDisbursement(world, office.checker, {
        disbursementId,
        bankReference: `BNK-${disbursementId}`,
        valueDate: '2026-11-02',
        key: freshKey(),
      }),
    ),
  );
  expect(confirmations.filter((result) => result.ok)).toHaveLength(50);
  const entries = await world.db.$count(
    journalEntries,
    and(eq(journalEntries.rule, 'pay'), inArray(journalEntries.disbursementId, payments)),
  );
  expect(entries).toBe(50);
});

describe('the same key twice has one effect', () => {
  it('one approval, one event, and the same answer', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    const key = freshKey();
    const results = await Promise.all(Array.from({ length: 8 }, () => approve(disbursementId, 0, key)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results.map(codeOf)).toEqual(Array(8).fill('ok'));
    const mine = eq(disbursementApprovals.disbursementId, disbursementId);
    expect(await world.db.$count(disbursementApprovals, mine)).toBe(1);
    const told = and(eq(trailEvents.entityId, disbursementId), eq(trailEvents.kind, 'disbursement.approved'));
    expect(await world.db.$count(trailEvents, told)).toBe(1);
  });

  it('one payment requested, however often the form arrives at once', async () => {
    const agreement = await activeAgreement(world, { programmeId: office.programmeId });
    const given = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '', key: freshKey() };
    const results = await Promise.all(
      Array.from({ length: 8 }, () => requestDisbursement(world, office.requester, given)),
    );
    expect(new Set(results.map((result) => expectOk(result).disbursementId)).size).toBe(1);
    expect(await world.db.$count(disbursements, eq(disbursements.agreementId, agreement.id))).toBe(1);
  });
});
