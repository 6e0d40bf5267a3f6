import { createHash } from 'node:crypto';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import type { ApplicationContent } from './application-content.ts';
import type { BudgetLine } from './budget.ts';

/** SHA-256 of the canonical JSON of a submitted version, lower-case hex: the number on the receipt. */
export function contentSha256(content: ApplicationContent): string {
  return createHash('sha256')
    .update(canonicalJson(toJson(content)))
    .digest('hex');
}

/**
 * What an answer was when its page was printed: revision and digest. Whoever sends the same text back has not touched
 * it and so cannot be in conflict with somebody who has.
 */
export function answerMark(revision: number, value: string): string {
  return `${revision}-${digest(value)}`;
}

export function readMark(mark: string): { revision: number; digest: string } | null {
  const match = /^(\d{1,9})-([0-9a-f]{16})$/.exec(mark);
  return match ? { revision: Number(match[1]), digest: match[2] ?? '' } : null;
}

export function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 16);
}

/** The same for a budget: changes when any line does, whoever changed it. */
export function budgetMark(lines: readonly BudgetLine[]): string {
  return digest(
    canonicalJson(
      lines.map((line) => [
        line.id,
        line.heading,
        line.description,
        line.quantity,
        line.measure,
        line.unitMinor.toString(),
        line.payer,
      ]),
    ),
  );
}
