import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { journalEntries } from '#db/schema/ledger.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { cancelDisbursement } from '#app/disbursements/cancel-disbursement.server.ts';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { confirmDisbursement, failDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import {
  checkedPayment as checked,
  codeOf,
  freshKey,
  paymentOffice,
  type PaymentOffice,
} from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let requester: Person;
let checker: Person;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld({ max: 12 });
  office = await paymentOffice(world);
  ({ programmeId, requester, checker } = office);
});
afterAll(() => world.close());

const key = freshKey;
const checkedPayment = (options: { accountEnteredBy?: string } = {}) => checked(world, office, options);
const by = (index: number) => office.approvers[index] ?? requester;
const approve = (disbursementId: string, who: Person) =>
  approveDisbursement(world, who, { disbursementId, key: key() });

describe('a payment from request to arrival', () => {
  it('is requested, checked, approved twice, written, sent, paid, posted and confirmed', async () => {
    const { agreement, disbursementId } = await checkedPayment();
    expectOk(await approve(disbursementId, by(0)));
    expectOk(await approve(disbursementId, by(1)));
    const { batchId } = expectOk(await createPaymentBatch(world, checker, { key: key() }));
    expectOk(await sendPaymentBatch(world, checker, { batchId, key: key() }));
    const bank = { bankReference: 'BNK-1', valueDate: '2026-11-02' };
    expectOk(await confirmDisbursement(world, checker, { disbursementId, ...bank, key: key() }));
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ paid: 25_000_00n, outstanding: 25_000_00n });
    const grantee = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    const said = { disbursementId, amount: euro(25_000_00n), receivedOn: '2026-11-02' };
    expect(codeOf(await confirmReceipt(world, stranger, { ...said, key: key() }))).toBe('not-found');
    expectOk(await confirmReceipt(world, grantee, { ...said, key: key() }));
    const events = await world.db
      .select({ kind: trailEvents.kind })
      .from(trailEvents)
      .where(eq(trailEvents.entityId, disbursementId))
      .orderBy(trailEvents.id);
    expect(events.map((event) => event.kind)).toEqual([
      'disbursement.requested',
      'disbursement.checked',
      'disbursement.approved',
      'disbursement.approved',
      'disbursement.sent',
      'disbursement.confirmed',
      'disbursement.received',
    ]);
  });

  it('opens the accounts for the bank file with a trace that names no one (I37)', async () => {
    const { disbursementId } = await checkedPayment();
    expectOk(await approve(disbursementId, by(0)));
    expectOk(await approve(disbursementId, by(1)));
    expectOk(await createPaymentBatch(world, checker, { key: key() }));
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'identity.revealed')).limit(1);
    expect(event?.body).toMatchObject({ purpose: 'bank-file' });
    expect(JSON.stringify(await world.db.select().from(trailEvents))).not.toContain('Defensoras');
  });

  it('frees the instalment when the bank refuses it or it is taken back', async () => {
    const { agreement, disbursementId } = await checkedPayment();
    expectOk(await cancelDisbursement(world, checker, { disbursementId, reason: 'wrong month', key: key() }));
    const given = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[0] ?? '' };
    const again = expectOk(await requestDisbursement(world, requester, { ...given, key: key() }));
    expect(codeOf(await failDisbursement(world, checker, { ...again, reason: 'x', key: key() }))).toBe(
      'move-not-allowed',
    );
    expect(codeOf(await requestDisbursement(world, requester, { ...given, key: key() }))).toBe(
      'instalment-already-requested',
    );
  });
});

describe('I21 four eyes', () => {
  it('keeps out requester, checker, the one who entered the account, and the same person twice', async () => {
    const { disbursementId } = await checkedPayment({ accountEnteredBy: by(4).accountId });
    expect(codeOf(await approve(disbursementId, requester))).toBe('role-may-not');
    expect(codeOf(await approve(disbursementId, by(4)))).toBe('approver-entered-account');
    expectOk(await approve(disbursementId, by(0)));
    expect(codeOf(await approve(disbursementId, by(0)))).toBe('approver-approved-before');
  });

  it('is enforced by the database even when the portal is bypassed', async () => {
    const { disbursementId } = await checkedPayment({ accountEnteredBy: by(4).accountId });
    const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    const digest = row?.digest ?? '';
    const insert = (accountId: string, step: number, given = digest) =>
      world.db
        .insert(disbursementApprovals)
        .values({ disbursementId, step, accountId, digest: given, approvedAt: new Date() });
    for (const accountId of [requester.accountId, checker.accountId, by(4).accountId]) {
      await expect(insert(accountId, 1)).rejects.toMatchObject({
        cause: { constraint_name: 'disbursement_approval_by_another' },
      });
    }
    await expect(insert(by(0).accountId, 1, 'other')).rejects.toMatchObject({
      cause: { constraint_name: 'disbursement_approval_digest' },
    });
    await insert(by(0).accountId, 1);
    await expect(insert(by(0).accountId, 2)).rejects.toMatchObject({ cause: { code: '23505' } });
    const jump = world.db.update(disbursements).set({ state: 'approved' }).where(eq(disbursements.id, disbursementId));
    await expect(jump).rejects.toMatchObject({ cause: { constraint_name: 'disbursement_two_approvals' } });
    const dearer = world.db.update(disbursements).set({ amountMinor: 1n }).where(eq(disbursements.id, disbursementId));
    await expect(dearer).rejects.toMatchObject({ cause: { constraint_name: 'disbursement_unchanged' } });
  });
});

describe('never paid twice', () => {
  it('one file takes each approved payment once, however often it is asked for at once', async () => {
    const { disbursementId } = await checkedPayment();
    expectOk(await approve(disbursementId, by(0)));
    expectOk(await approve(disbursementId, by(1)));
    const made = await Promise.all(Array.from({ length: 6 }, () => createPaymentBatch(world, checker, { key: key() })));
    const batches = made.flatMap((result) => (result.ok ? [result.value.batchId] : []));
    const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    expect(batches).toContain(row?.batchId);
    expect(batches).toHaveLength(1);
  });

  it('one confirmation posts once, also when the same form arrives three times (LG-5)', async () => {
    const { disbursementId } = await checkedPayment();
    expectOk(await approve(disbursementId, by(0)));
    expectOk(await approve(disbursementId, by(1)));
    const { batchId } = expectOk(await createPaymentBatch(world, checker, { key: key() }));
    expectOk(await sendPaymentBatch(world, checker, { batchId, key: key() }));
    const given = { disbursementId, bankReference: 'BNK-2', valueDate: '2026-11-02', key: key() };
    const results = await Promise.all([1, 2, 3].map(() => confirmDisbursement(world, checker, given)));
    expect(results.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(await world.db.$count(journalEntries, eq(journalEntries.disbursementId, disbursementId))).toBe(1);
    expect(codeOf(await confirmDisbursement(world, checker, { ...given, key: key() }))).toBe('move-not-allowed');
  });
});

describe('I20, I24 what holds a payment back', () => {
  it('needs a screening that is fresh on the day of approval', async () => {
    const { disbursementId } = await checkedPayment();
    world.setNow('2027-01-15T09:00:00Z');
    expect(codeOf(await approve(disbursementId, by(0)))).toBe('screening-stale');
    world.setNow('2026-11-02T09:00:00Z');
  });

  it('holds the second instalment while nothing was paid, and unknown ones answer as absent', async () => {
    const agreement = await activeAgreement(world, { programmeId });
    const ask = (instalmentId: string) =>
      requestDisbursement(world, requester, { agreementId: agreement.id, instalmentId, key: key() });
    expect(codeOf(await ask(agreement.instalmentIds[1] ?? ''))).toBe('earlier-instalment-open');
    expect(codeOf(await ask(world.ids.next()))).toBe('not-found');
  });
});
