/** What finance has to do, in the order of a payment's life. Words: `overview.finance.<step>`. */
export const FINANCE_STEPS = [
  'prepare',
  'requested',
  'checked',
  'approved_once',
  'approved',
  'instructed',
  'sent',
  'failed',
  'returned',
  'recovery',
] as const;
export type FinanceStep = (typeof FINANCE_STEPS)[number];

/** How many wait at one step and what they come to in euro cents; `firstOn` the earliest day among them. */
export type FinanceRow = {
  readonly step: FinanceStep;
  readonly count: number;
  readonly minor: bigint;
  readonly firstOn: string | null;
};

/** Euro cents of the grants of one partner in one call, as the kept balances say. `partner` null: none is tied to them. */
export type PortfolioRow = {
  readonly callId: string;
  readonly call: string;
  readonly partner: string | null;
  readonly grants: number;
  readonly committed: bigint;
  readonly paid: bigint;
  readonly accepted: bigint;
  readonly outstanding: bigint;
};

export const PORTFOLIO_SUMS = ['committed', 'paid', 'accepted', 'outstanding'] as const;
export type PortfolioSum = (typeof PORTFOLIO_SUMS)[number];

/** The last line of the table. */
export function portfolioTotals(rows: readonly PortfolioRow[]): Readonly<Record<PortfolioSum, bigint>> {
  const of = (key: PortfolioSum) => rows.reduce((sum, row) => sum + row[key], 0n);
  return {
    committed: of('committed'),
    paid: of('paid'),
    accepted: of('accepted'),
    outstanding: of('outstanding'),
  };
}
