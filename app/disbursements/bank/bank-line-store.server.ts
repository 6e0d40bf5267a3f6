import { and, asc, eq, not, notExists, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader, Tx } from '#db/client.server.ts';
import { bankLines } from '#db/schema/bank.ts';
import { agreements } from '#db/schema/agreements.ts';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { monthOf, utcDate } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import { isClosedDay } from '#app/ledger/closed-books.server.ts';
import type { RateUsed } from '#app/ledger/journal.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { toEuroMinor } from '#app/programme/exchange.ts';
import { rateFor } from '#app/programme/rate-store.server.ts';
import type { Disbursement } from '../disbursement.ts';
import { lockDisbursement, paidOutOf } from '../disbursement-store.server.ts';
import type { LineFacts, PaymentFacts } from './matching.ts';

export type BankLineRow = typeof bankLines.$inferSelect;

const meant = alias(disbursements, 'meant');

/** I9: the movements that are no payment, name none and are no repayment of a third party the person is recused from. */
export function openLines(reader: Reader, actor: Actor): SQL | undefined {
  const open = notRecused(meant.organisationId, actor);
  const owing = notRecused(agreements.organisationId, actor);
  if (!open || !owing) return undefined;
  const named = and(eq(meant.programmeId, bankLines.programmeId), eq(meant.reference, bankLines.endToEndId));
  const barred = reader
    .select({ one: sql`1` })
    .from(meant)
    .where(and(or(eq(meant.id, bankLines.disbursementId), named), not(open)));
  const owed = reader
    .select({ one: sql`1` })
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .where(and(eq(recoveries.id, bankLines.recoveryId), not(owing)));
  return and(notExists(barred), notExists(owed));
}

/** The movement, locked until the transaction ends; null when there is none. */
export async function lockBankLine(tx: Tx, id: string): Promise<BankLineRow | null> {
  const [row] = await tx.select().from(bankLines).where(eq(bankLines.id, id)).for('update');
  return row ?? null;
}

/** A movement as matching looks at it, and the rate its euro amount comes from; null where none is on file (I28). */
export async function lineFacts(
  reader: Reader,
  row: BankLineRow,
): Promise<{ facts: LineFacts; rate: RateUsed | null }> {
  const amount: Money = { minor: row.amountMinor, currency: row.currency };
  const rate = await rateFor(reader, { currency: row.currency, month: monthOf(row.valueOn) });
  const instructed =
    row.instructedMinor === null || row.instructedCurrency === null
      ? null
      : { minor: row.instructedMinor, currency: row.instructedCurrency };
  return {
    facts: {
      direction: row.direction === 'in' ? 'in' : 'out',
      amount,
      eurMinor: rate ? toEuroMinor(amount, rate.unitsPerEur) : null,
      valueOn: row.valueOn,
      bankCode: row.bankCode,
      endToEndId: row.endToEndId,
      messageId: row.messageId,
      returnReason: row.returnReason,
      instructed,
      booksClosed: await isClosedDay(reader, row.programmeId, row.valueOn),
    },
    rate: rate ? { unitsPerEur: rate.unitsPerEur, month: rate.month, source: rate.source } : null,
  };
}

export type LockedPayment = { readonly payment: Disbursement; readonly facts: PaymentFacts };

/** The payment that goes by a reference, locked; null when there is none. */
export async function paymentByReference(
  tx: Tx,
  given: { programmeId: string; reference: string },
): Promise<LockedPayment | null> {
  if (given.reference === '') return null;
  const mine = and(eq(disbursements.programmeId, given.programmeId), eq(disbursements.reference, given.reference));
  const [row] = await tx.select({ id: disbursements.id }).from(disbursements).where(mine);
  return row ? lockedPayment(tx, row.id) : null;
}

/** The payments of a payment file, by what that called itself, locked in the order of their ids. */
export async function paymentsOfFile(
  tx: Tx,
  given: { programmeId: string; messageId: string },
): Promise<readonly LockedPayment[]> {
  if (given.messageId === '') return [];
  const rows = await tx
    .select({ id: disbursements.id })
    .from(disbursements)
    .innerJoin(paymentBatches, eq(paymentBatches.id, disbursements.batchId))
    .where(and(eq(paymentBatches.programmeId, given.programmeId), eq(paymentBatches.reference, given.messageId)))
    .orderBy(asc(disbursements.id));
  const payments: LockedPayment[] = [];
  for (const { id } of rows) {
    const locked = await lockedPayment(tx, id);
    if (locked) payments.push(locked);
  }
  return payments;
}

async function lockedPayment(tx: Tx, id: string): Promise<LockedPayment | null> {
  const payment = await lockDisbursement(tx, id);
  if (!payment) return null;
  const [row] = await tx.select({ sentAt: disbursements.sentAt }).from(disbursements).where(eq(disbursements.id, id));
  const { outstanding } = await agreementBalance(tx, payment.agreementId);
  const sentOn = row?.sentAt ? utcDate(row.sentAt) : null;
  const { state, amount } = payment;
  const { byOperator } = await paidOutOf(tx, id);
  return { payment, facts: { id, state, amount, sentOn, outstandingMinor: outstanding, byOperator } };
}

/** Says once what a movement was: nothing opens it again. */
export async function closeLine(
  tx: Tx,
  row: BankLineRow,
  as: Pick<BankLineRow, 'state'> &
    Partial<Pick<BankLineRow, 'settledAs' | 'disbursementId' | 'recoveryId' | 'note'>> & {
      resolvedBy: string;
      resolvedAt: Date;
    },
): Promise<void> {
  await tx
    .update(bankLines)
    .set({ ...as, version: row.version + 1 })
    .where(and(eq(bankLines.id, row.id), eq(bankLines.version, row.version)));
}
