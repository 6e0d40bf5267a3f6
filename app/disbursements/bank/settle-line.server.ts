import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { bankLines } from '#db/schema/bank.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import type { RateUsed } from '#app/ledger/journal.ts';
import type { Disbursement, DisbursementRefusal } from '../disbursement.ts';
import { returnPayment, settlePayment } from '../settle-payment.server.ts';
import { closeLine, type BankLineRow, type LockedPayment } from './bank-line-store.server.ts';
import { differenceEntry, feeEntry } from './bank-postings.ts';
import type { Decision, LineFacts } from './matching.ts';

export type Settling = {
  readonly row: BankLineRow;
  readonly facts: LineFacts;
  readonly rate: RateUsed | null;
  readonly decision: Decision;
  /** Every payment the decision may name, locked. */
  readonly payments: readonly LockedPayment[];
  /** What the postings rest on: `GIAI-BS-0003/118`, file and line. */
  readonly documentReference: string;
  readonly by: string;
};

type Done = Pick<Outcome<null>, 'events' | 'notices'>;

/** Carries out what was decided about a movement: postings, states of payments, and what the movement was settled as. */
export async function settleLine(world: World, tx: Tx, given: Settling): Promise<Result<Done, DisbursementRefusal>> {
  const { row, decision, by } = given;
  const resolved = { resolvedBy: by, resolvedAt: world.clock.now() };
  if (decision.kind === 'open') {
    await tx.update(bankLines).set({ openReason: decision.reason }).where(eq(bankLines.id, row.id));
    return ok({ events: [], notices: [] });
  }
  if (decision.kind === 'fee') {
    await postFee(world, tx, given);
    await closeLine(tx, row, { state: 'settled', settledAs: 'fee', ...resolved });
    return ok({ events: [], notices: [] });
  }
  const ids = decision.kind === 'paid-together' ? decision.paymentIds : [decision.paymentId];
  const events: Outcome<null>['events'][number][] = [];
  const notices: NonNullable<Outcome<null>['notices']>[number][] = [];
  for (const id of ids) {
    const payment = given.payments.find((each) => each.facts.id === id)?.payment;
    if (!payment) throw new Error('a payment was matched that was not locked');
    const moved = await movePayment(world, tx, given, payment);
    if (!moved.ok) return moved;
    events.push(...moved.value.events);
    notices.push(...(moved.value.notices ?? []));
  }
  const disbursementId = decision.kind === 'paid-together' ? null : decision.paymentId;
  await closeLine(tx, row, { state: 'settled', settledAs: decision.kind, disbursementId, ...resolved });
  return ok({ events, notices });
}

async function movePayment(world: World, tx: Tx, given: Settling, payment: Disbursement) {
  const { row, decision, by, documentReference } = given;
  const bank = { payment, valueDate: row.valueOn, preparedBy: by };
  const moved =
    decision.kind === 'returned'
      ? await returnPayment(world, tx, { ...bank, reason: row.returnReason || row.bankCode })
      : await settlePayment(world, tx, { ...bank, bankReference: row.bankReference || documentReference });
  if (!moved.ok) return moved;
  if ((decision.kind === 'paid' || decision.kind === 'returned') && decision.difference) {
    const about = { valueDate: row.valueOn, documentReference, preparedBy: by };
    await appendEntry(world, tx, differenceEntry(payment, decision.difference, about));
  }
  return moved;
}

async function postFee(world: World, tx: Tx, given: Settling): Promise<void> {
  const { row, facts, rate, by, documentReference } = given;
  if (!rate || facts.eurMinor === null) throw new Error('a fee was settled without a rate');
  const about = { valueDate: row.valueOn, documentReference, preparedBy: by };
  const entry = feeEntry(row.programmeId, { ...about, amount: facts.amount, eurMinor: facts.eurMinor, rate });
  await appendEntry(world, tx, entry);
}
