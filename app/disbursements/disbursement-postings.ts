import type { LocalDate } from '#app/kernel/instant.ts';
import { monthOf } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import { balancedEntry, transfer, type Entry, type RateUsed } from '#app/ledger/journal.ts';
import type { Disbursement } from './disbursement.ts';

/** The payment left the bank: Dr 1200 advances, Cr 1000 bank, on the bank's value date. */
export function paymentEntry(
  payment: Disbursement,
  given: { valueDate: LocalDate; preparedBy: string; approvers: readonly [string, string] },
): Entry {
  return balancedEntry(
    {
      ...about(payment),
      rule: 'pay',
      valueDate: given.valueDate,
      preparedBy: given.preparedBy,
      approvers: given.approvers,
    },
    transfer({ debit: '1200', credit: '1000', ...inEuro(payment.amount, given.valueDate) }),
  );
}

type Recovery = { id: string; programmeId: string; agreementId: string; reference: string; amount: Money };

/** The grantee paid back: Dr 1000 bank, Cr 1300 receivable. */
export function repaymentEntry(recovery: Recovery, given: { valueDate: LocalDate; preparedBy: string }): Entry {
  return balancedEntry(
    { ...ofRecovery(recovery), rule: 'refund', ...given },
    transfer({ debit: '1000', credit: '1300', ...inEuro(recovery.amount, given.valueDate) }),
  );
}

/**
 * The amount owed is set off against the grant: Dr 1200 advances, Cr 1300 receivable. It is in the grantee's hands
 * already, so it becomes an advance again, and the next payment is less by it (docs/decisions/0104).
 */
export function offsetEntry(recovery: Recovery, given: { valueDate: LocalDate; preparedBy: string }): Entry {
  return balancedEntry(
    { ...ofRecovery(recovery), rule: 'offset', ...given },
    transfer({ debit: '1200', credit: '1300', ...inEuro(recovery.amount, given.valueDate) }),
  );
}

/** An advance nobody will account for any more is owed: Dr 1300 receivable, Cr 1200 advances. */
export function claimEntry(recovery: Recovery, given: { valueDate: LocalDate; preparedBy: string }): Entry {
  return balancedEntry(
    { ...ofRecovery(recovery), rule: 'claim', ...given },
    transfer({ debit: '1300', credit: '1200', ...inEuro(recovery.amount, given.valueDate) }),
  );
}

/** Given up by two people: Dr 5900 ineligible, Cr 1300 receivable. It never enters the EU report. */
export function writeOffEntry(
  recovery: Recovery,
  given: { valueDate: LocalDate; preparedBy: string; approvers: readonly [string, string] },
): Entry {
  return balancedEntry(
    { ...ofRecovery(recovery), rule: 'write-off', ...given },
    transfer({ debit: '5900', credit: '1300', ...inEuro(recovery.amount, given.valueDate) }),
  );
}

function about(payment: Disbursement) {
  return {
    programmeId: payment.programmeId,
    documentReference: payment.reference,
    agreementId: payment.agreementId,
    organisationId: payment.organisationId,
    instalmentId: payment.instalmentId,
    disbursementId: payment.id,
  };
}

function ofRecovery(recovery: Recovery) {
  return {
    programmeId: recovery.programmeId,
    documentReference: recovery.reference,
    agreementId: recovery.agreementId,
  };
}

/** Agreements are in EUR (docs/decisions/0005), so the rate of a payment is one. */
function inEuro(amount: Money, on: LocalDate): { amount: Money; eurMinor: bigint; rate: RateUsed } {
  if (amount.currency !== 'EUR') throw new Error('payments are made in EUR');
  return { amount, eurMinor: amount.minor, rate: { unitsPerEur: '1', month: monthOf(on), source: 'EUR' } };
}
