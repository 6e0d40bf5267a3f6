import { createHash } from 'node:crypto';

/**
 * Chance that anybody can repeat: the rank of a transaction is SHA-256 over `seed|transaction_no` in UTF-8, read as
 * hexadecimal; the smaller comes first. It depends on nothing else, so neither machine nor order of input matters.
 */
export function rankOf(seed: string, transactionNo: string): string {
  return createHash('sha256').update(`${seed}|${transactionNo}`, 'utf8').digest('hex');
}

export function seededOrder<Line extends { readonly transactionNo: string }>(
  lines: readonly Line[],
  seed: string,
): readonly Line[] {
  const ranks = new Map(lines.map((line) => [line.transactionNo, rankOf(seed, line.transactionNo)]));
  return lines.toSorted((one, other) =>
    (ranks.get(one.transactionNo) ?? '') < (ranks.get(other.transactionNo) ?? '') ? -1 : 1,
  );
}

/** A number from 0 to `below` − 1: SHA-256 over `seed|start`, as a whole number, modulo `below`. */
export function seededStart(seed: string, below: bigint): bigint {
  return BigInt(`0x${rankOf(seed, 'start')}`) % below;
}
