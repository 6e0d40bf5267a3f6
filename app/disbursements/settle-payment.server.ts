import type { Tx } from '#db/client.server.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { isClosedDay } from '#app/ledger/closed-books.server.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { reversalOf } from '#app/ledger/journal.ts';
import { liveEntries } from '#app/ledger/live-entries.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { differenceEntry } from './bank/bank-postings.ts';
import type { Disbursement, DisbursementRefusal } from './disbursement.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { paymentEntry } from './disbursement-postings.ts';
import { approvalsOf, paidOutOf, saveState } from './disbursement-store.server.ts';
import { moved } from './move-disbursement.server.ts';

type Bank = { readonly valueDate: LocalDate; readonly preparedBy: string };

/**
 * What follows when the bank has paid: Dr 1200 Cr 1000 on its value date, the state, and a word to the grantee. `payment`
 * is locked. Used by the form and by the bank's statements alike. A fee that stands on no statement is posted with it
 * (Dr 5900 Cr 1000, I29).
 */
export async function settlePayment(
  world: World,
  tx: Tx,
  given: Bank & { payment: Disbursement; bankReference: string; feeMinor?: bigint | null },
): Promise<Result<Outcome<null>, DisbursementRefusal>> {
  const { payment, valueDate, preparedBy, bankReference, feeMinor } = given;
  const next = advance(disbursementLifecycle, 'confirm', payment.state);
  if (!next.ok) return next;
  if (await isClosedDay(tx, payment.programmeId, valueDate)) return refuse('period-closed', { field: 'valueDate' });
  const { byOperator, proved } = await paidOutOf(tx, payment.id);
  if (byOperator && !proved) return refuse('operator-proof-missing', { field: 'proof' });
  if (feeMinor && feeMinor > payment.amount.minor) return refuse('fee-above-payment', { field: 'fee' });
  const [first, second] = await approvalsOf(tx, payment.id);
  if (!first || !second) throw new Error('a payment was sent without two approvals');
  const approvers = [first.accountId, second.accountId] as const;
  const entryId = await appendEntry(world, tx, paymentEntry(payment, { valueDate, preparedBy, approvers }));
  if (feeMinor) {
    const about = { valueDate, preparedBy, documentReference: payment.reference };
    await appendEntry(world, tx, differenceEntry(payment, { rule: 'fee', minor: feeMinor }, about));
  }
  await saveState(tx, payment, { state: next.value, confirmedAt: world.clock.now(), bankReference });
  const tell = await accountsHolding(tx, {
    organisationId: payment.organisationId,
    roles: ['applicant-owner', 'applicant-finance'],
  });
  const body = { entryId, valueDate, ...(feeMinor ? { feeMinor: feeMinor.toString() } : {}) };
  return ok(moved(payment, 'disbursement.confirmed', { body, tell }));
}

/**
 * What follows when money came back: the entry of the payment is reversed, and its instalment may be requested again,
 * through a new approval round. Refused where cost was accepted against the money meanwhile (I31).
 */
export async function returnPayment(
  world: World,
  tx: Tx,
  given: Bank & { payment: Disbursement; reason: string },
): Promise<Result<Outcome<null>, DisbursementRefusal>> {
  const { payment, valueDate, preparedBy, reason } = given;
  const next = advance(disbursementLifecycle, 'return', payment.state);
  if (!next.ok) return next;
  if (await isClosedDay(tx, payment.programmeId, valueDate)) return refuse('period-closed', { field: 'valueDate' });
  const { outstanding } = await agreementBalance(tx, payment.agreementId);
  if (outstanding < payment.amount.minor) return refuse('return-over-advance');
  const about = { agreementId: payment.agreementId, documentReference: payment.reference, rule: 'pay' } as const;
  const [paid] = (await liveEntries(tx, about)).filter((entry) => entry.disbursementId === payment.id);
  if (!paid) throw new Error('a confirmed payment without an entry');
  const mirror = reversalOf(paid, { valueDate, preparedBy, documentReference: payment.reference });
  const entryId = await appendEntry(world, tx, mirror);
  await saveState(tx, payment, { state: next.value, returnedOn: valueDate, endedReason: reason });
  const tell = [
    ...(await accountsHolding(tx, {
      organisationId: payment.organisationId,
      roles: ['applicant-owner', 'applicant-finance'],
    })),
    ...(await accountsHolding(tx, { programmeId: payment.programmeId, roles: ['finance-officer'] })),
  ];
  return ok(moved(payment, 'disbursement.returned', { body: { entryId, reverses: paid.id, valueDate }, tell }));
}
