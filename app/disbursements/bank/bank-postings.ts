import { monthOf, type LocalDate } from '#app/kernel/instant.ts';
import { euro, type Money } from '#app/kernel/money.ts';
import { balancedEntry, transfer, type Entry, type RateUsed } from '#app/ledger/journal.ts';
import type { Disbursement } from '../disbursement.ts';
import type { Difference } from './matching.ts';

type About = { readonly valueDate: LocalDate; readonly documentReference: string; readonly preparedBy: string };

/** The bank charged the account: Dr 5900 Cr 1000, in its currency and in euro. I29: never accepted cost. */
export function feeEntry(
  programmeId: string,
  given: About & { amount: Money; eurMinor: bigint; rate: RateUsed },
): Entry {
  const { amount, eurMinor, rate, ...about } = given;
  return balancedEntry(
    { programmeId, rule: 'fee', ...about },
    transfer({ debit: '5900', credit: '1000', amount, eurMinor, rate }),
  );
}

/**
 * What the bank took beyond a payment, or less than it: Dr 5900 Cr 1000, or the other way round. In euro: the payment
 * itself stands in the journal at what was ordered, so that the difference is alone on 5900.
 */
export function differenceEntry(payment: Disbursement, difference: Difference, about: About): Entry {
  const { rule, minor } = difference;
  const cost = minor > 0n;
  const rate: RateUsed = { unitsPerEur: '1', month: monthOf(about.valueDate), source: 'EUR' };
  const size = cost ? minor : -minor;
  return balancedEntry(
    { programmeId: payment.programmeId, disbursementId: payment.id, rule, ...about },
    transfer({
      debit: cost ? '5900' : '1000',
      credit: cost ? '1000' : '5900',
      amount: euro(size),
      eurMinor: size,
      rate,
    }),
  );
}
