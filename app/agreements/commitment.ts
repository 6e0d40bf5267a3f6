import { monthOf, type LocalDate } from '#app/kernel/instant.ts';
import { euro } from '#app/kernel/money.ts';
import { balancedEntry, transfer, type Entry } from '#app/ledger/journal.ts';

type Committed = {
  readonly id: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly currency: string;
};

/**
 * What is promised grows (Dr 9000 Cr 9100, `commit`) or shrinks (`decommit`, the other way round) by a difference in euro
 * cents that is not zero. `documentReference`: the paper it rests on.
 */
export function commitmentChange(
  agreement: Committed,
  given: { differenceMinor: bigint; documentReference: string; on: LocalDate; by: string },
): Entry {
  if (agreement.currency !== 'EUR') throw new Error('agreements are made in EUR');
  const { differenceMinor, documentReference, on, by } = given;
  const grows = differenceMinor > 0n;
  const eurMinor = grows ? differenceMinor : -differenceMinor;
  const { id: agreementId, programmeId, organisationId } = agreement;
  const about = { programmeId, agreementId, organisationId, documentReference, preparedBy: by };
  return balancedEntry(
    { ...about, rule: grows ? 'commit' : 'decommit', valueDate: on },
    transfer({
      debit: grows ? '9000' : '9100',
      credit: grows ? '9100' : '9000',
      amount: euro(eurMinor),
      eurMinor,
      rate: { unitsPerEur: '1', month: monthOf(on), source: 'EUR' },
    }),
  );
}
