import { createHash } from 'node:crypto';
import { canonicalJson } from '#app/kernel/json.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import type { RiskFlag } from './risk-flags.ts';

/** One transaction as it is sampled: a row of D13 of which something was accepted. EUR cents. */
export type PopulationLine = {
  readonly transactionNo: string;
  /** What was accepted: the part that enters the report to the EU. Above zero. */
  readonly amountMinor: bigint;
  readonly heading: string;
  readonly flags: readonly RiskFlag[];
};

/** By `transaction_no`, compared by code unit: the same order on every machine, whatever order the rows came in. */
export function inOrder<Line extends { readonly transactionNo: string }>(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((one, other) => (one.transactionNo < other.transactionNo ? -1 : 1));
}

/**
 * SHA-256, as hex, of a population: the canonical JSON array of `[transaction_no, accepted_eur, heading, flags]`, amounts
 * as `1234.50`, flags joined by spaces, in the order of `inOrder`.
 */
export function populationSha256(lines: readonly PopulationLine[]): string {
  const rows = inOrder(lines).map((line) => [
    line.transactionNo,
    toDecimal(euro(line.amountMinor)),
    line.heading,
    line.flags.join(' '),
  ]);
  return createHash('sha256').update(canonicalJson(rows)).digest('hex');
}

/** Sum of amounts, EUR cents. */
export function totalOf(lines: readonly { readonly amountMinor: bigint }[]): bigint {
  return lines.reduce((sum, line) => sum + line.amountMinor, 0n);
}
