/**
 * What must agree before anything leaves (I32). Words: `assurance.check.<name>`.
 * entries: every entry balances per currency and in EUR · debits-credits, closing: the trial balance · journal: D11
 * lists what the trial balance counts · balances: what is kept per agreement and its postings, each difference counted ·
 * commitments: D09 and 9000 · payments: D12 and what 1000 paid in the period ·
 * bank: payments and repayments the bank confirmed, and all of 1000, what is no money of a grant explained · accepted: D13 and 5000 · disallowed: D13 and 1300 · budgets: the headings of
 * D15 and 9000 · expenditure, expenditure-of-period: D15 and 5000 · advances: D16 and 1200 · recoveries: D18 and 1300
 */
export const CHECK_NAMES = [
  'entries',
  'debits-credits',
  'closing',
  'journal',
  'balances',
  'commitments',
  'payments',
  'bank',
  'accepted',
  'disallowed',
  'budgets',
  'expenditure',
  'expenditure-of-period',
  'advances',
  'recoveries',
] as const;

export type CheckName = (typeof CHECK_NAMES)[number];

/** Why two figures may differ and both be right (docs/decisions/0004). Words: `assurance.explanation.<code>`. */
export type Explanation =
  | 'accepted-awaiting-advance'
  | 'disallowed-beyond-advance'
  | 'released-at-the-end'
  | 'besides-grants';

/** Two figures that must be one, EUR cents. `explained`: the part of the difference that is as it should be. */
export type Compared = {
  readonly name: CheckName;
  readonly ledgerMinor: bigint;
  readonly otherMinor: bigint;
  readonly explainedMinor?: bigint;
  readonly explanation?: Explanation;
};

export type Check = Compared & {
  /** What nothing explains: zero, or nothing leaves. */
  readonly differenceMinor: bigint;
};

export type Reconciliation = { readonly checks: readonly Check[]; readonly reconciled: boolean };

/** I32: to the cent. */
export function reconcile(compared: readonly Compared[]): Reconciliation {
  const checks = compared.map((each) => ({
    ...each,
    differenceMinor: each.otherMinor - each.ledgerMinor - (each.explainedMinor ?? 0n),
  }));
  return { checks, reconciled: checks.every((check) => check.differenceMinor === 0n) };
}
