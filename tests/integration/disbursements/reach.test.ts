import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { batchList, batchPage } from '#app/disbursements/batch-pages.server.ts';
import { cancelDisbursement } from '#app/disbursements/cancel-disbursement.server.ts';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { disbursementList, disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { recoveryList } from '#app/disbursements/recovery-pages.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { requestPage } from '#app/disbursements/request-pages.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import {
  checkedPayment,
  codeOf,
  freshKey as key,
  paymentOffice,
  type Checked,
  type PaymentOffice,
} from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let paid: Checked;
let batchId: string;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  paid = await checkedPayment(world, office);
  const { disbursementId } = paid;
  for (const approver of office.approvers.slice(0, 2)) {
    expectOk(await approveDisbursement(world, approver, { disbursementId, key: key() }));
  }
  ({ batchId } = expectOk(await createPaymentBatch(world, office.checker, { key: key() })));
});
afterAll(() => world.close());

/** The same person, of another programme. */
function elsewhere(who: Person | undefined): Person {
  if (!who) throw new Error('nobody');
  const programmeId = world.ids.next() as ProgrammeId;
  return { ...who, memberships: who.memberships.map((each) => ({ ...each, programmeId })) };
}

describe('AZ-2: payments of another programme', () => {
  it('are not listed, and look as if they were not there', async () => {
    const { disbursementId, agreement } = paid;
    const [stranger, at] = [elsewhere(office.checker), world.clock.now()];
    expect((await disbursementList(world.db, office.checker, {})).rows).toHaveLength(1);
    expect((await disbursementList(world.db, stranger, {})).rows).toEqual([]);
    expect(await disbursementPage(world.db, office.checker, disbursementId, at)).not.toBeNull();
    expect(await disbursementPage(world.db, stranger, disbursementId, at)).toBeNull();
    expect((await batchList(world.db, office.checker)).batches).toHaveLength(1);
    expect(await batchList(world.db, stranger)).toEqual({ batches: [], waiting: 0 });
    expect(await batchPage(world.db, office.checker, batchId)).not.toBeNull();
    expect(await batchPage(world.db, stranger, batchId)).toBeNull();
    expect(await requestPage(world.db, office.requester, agreement.id, '2026-11-02')).not.toBeNull();
    expect(await requestPage(world.db, elsewhere(office.requester), agreement.id, '2026-11-02')).toBeNull();
    expect(await recoveryList(world.db, stranger)).toEqual([]);
  });

  it('are moved by nobody from outside', async () => {
    const other = await checkedPayment(world, office);
    const about = () => ({ disbursementId: other.disbursementId, key: key() });
    const stranger = elsewhere(office.checker);
    expect(codeOf(await approveDisbursement(world, elsewhere(office.approvers[0]), about()))).toBe('not-found');
    expect(codeOf(await cancelDisbursement(world, stranger, { ...about(), reason: 'no' }))).toBe('not-found');
    expect(codeOf(await sendPaymentBatch(world, stranger, { batchId, key: key() }))).toBe('not-found');
    expect(codeOf(await createPaymentBatch(world, stranger, { key: key() }))).toBe('nothing-to-pay');
    const asked = { agreementId: other.agreement.id, instalmentId: world.ids.next(), key: key() };
    expect(codeOf(await requestDisbursement(world, elsewhere(office.requester), asked))).toBe('not-found');
    const grantee = await person(world, 'applicant-owner', {});
    expect(
      codeOf(await confirmReceipt(world, grantee, { ...about(), amount: euro(1n), receivedOn: '2026-11-02' })),
    ).toBe('not-found');
    expect(codeOf(await approveDisbursement(world, office.approvers[0] ?? stranger, about()))).toBe('ok');
  });
});
