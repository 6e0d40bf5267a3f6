import type { Month } from '#app/kernel/instant.ts';

/** A month of the account in one currency; minor units, in positive, out negative. */
export type BankMonth = {
  readonly month: Month;
  readonly currency: string;
  /** What the statements say. */
  readonly statementMinor: bigint;
  /** Movements nobody has said anything about yet. */
  readonly openMinor: bigint;
  /** Movements that are no business of this programme's payments. */
  readonly asideMinor: bigint;
  /** What account 1000 says. */
  readonly ledgerMinor: bigint;
};

export type ReconciledMonth = BankMonth & {
  /** Nothing explains it: a payment confirmed by hand whose statement was not read, or a mistake. */
  readonly differenceMinor: bigint;
};

type Statement = Omit<BankMonth, 'ledgerMinor'>;
type Ledger = Pick<BankMonth, 'month' | 'currency' | 'ledgerMinor'>;

/** Every month either side knows, newest first: statement = ledger + open + set aside, or a difference. */
export function reconcileMonths(
  statements: readonly Statement[],
  ledger: readonly Ledger[],
): readonly ReconciledMonth[] {
  const nothing = { statementMinor: 0n, openMinor: 0n, asideMinor: 0n, ledgerMinor: 0n };
  const months = new Map<string, BankMonth>();
  for (const row of [...statements, ...ledger]) {
    const key = `${row.month} ${row.currency}`;
    months.set(key, { ...nothing, ...months.get(key), ...row });
  }
  return [...months.values()]
    .map((row) => ({
      ...row,
      differenceMinor: row.statementMinor - row.openMinor - row.asideMinor - row.ledgerMinor,
    }))
    .toSorted(
      (one, other) => other.month.localeCompare(one.month, 'en') || one.currency.localeCompare(other.currency, 'en'),
    );
}
