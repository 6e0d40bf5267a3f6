import { z } from 'zod';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { amount, choice, longText, oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import type { DisallowCode } from '#app/reports/review/acceptance.ts';
import { findingLifecycle, type FindingState } from './finding-lifecycle.ts';
import type { SampleRefusal } from './sample.ts';

/** The usual findings on sub-grants (audit-downloads.md). Words: `sampling.type.<type>`. */
export const FINDING_TYPES = [
  'advance-as-cost',
  'award-outside-criteria',
  'conflict-undeclared',
  'cap-exceeded',
  'outside-period',
  'no-evidence',
  'wrong-rate',
  'ineligible-tax',
  'heading-overrun',
  'double-funding',
  'screening-missing',
  'payee-not-grantee',
  'balance-not-recovered',
  'no-visibility',
  'procurement',
  'arithmetic',
  'other',
] as const;

export type FindingType = (typeof FINDING_TYPES)[number];

const CODES: Readonly<Partial<Record<FindingType, DisallowCode>>> = {
  'outside-period': 'outside-period',
  'no-evidence': 'no-evidence',
  'ineligible-tax': 'ineligible-tax',
  'heading-overrun': 'not-in-budget',
  'double-funding': 'duplicate',
};

/** I26: the code a cost is disallowed under when the finding is corrected. */
export function disallowCodeOf(type: FindingType): DisallowCode {
  return CODES[type] ?? 'other';
}

/** So long the office has to answer before a finding can be upheld without an answer. */
export const ANSWER_DAYS = 14;

const TEXT = { max: 4_000, maxWords: 600 } as const;

/** `ineligible` in EUR; zero for a finding that costs nothing. Texts name no person: they are in D14. */
export const findingShape = z.object({
  type: choice(FINDING_TYPES),
  criterion: oneLine({ max: 300 }),
  facts: longText(TEXT),
  ineligible: amount('EUR', { allowZero: true }),
});

const version = wholeNumber({ min: 1, max: 999_999 });

export const answerShape = z.object({ version, comment: longText(TEXT) });
export const replyShape = z.object({ version, verdict: choice(['uphold', 'withdraw']), reply: longText(TEXT) });
export const correctionShape = z.object({ version });

/** What is called ineligible of a transaction, all findings together, stays within what was accepted of it. */
export function decideFinding(
  ineligibleMinor: bigint,
  given: { tested: boolean; amountMinor: bigint; foundMinor: bigint },
): Result<null, Refusal<'item-not-tested' | 'finding-above-amount'>> {
  if (!given.tested) return refuse('item-not-tested');
  const leftMinor = given.amountMinor - given.foundMinor;
  return ineligibleMinor > leftMinor ? refuse('finding-above-amount', { field: 'ineligible' }) : ok(null);
}

/** Nobody is found at fault unheard: without an answer a finding is upheld only after so many days. */
export function decideReply(
  verdict: 'uphold' | 'withdraw',
  finding: { state: FindingState; raisedAt: Instant },
  at: Instant,
): Result<FindingState, SampleRefusal> {
  const next = advance(findingLifecycle, verdict, finding.state);
  if (!next.ok) return next;
  const from = addDays(finding.raisedAt, ANSWER_DAYS);
  if (verdict === 'uphold' && finding.state === 'raised' && at < from) {
    return refuse('finding-awaits-answer', { field: 'verdict', values: { from: from.toISOString().slice(0, 10) } });
  }
  return next;
}

/** Money moves only for what is upheld and costs something. */
export function decideCorrection(finding: {
  state: FindingState;
  ineligibleMinor: bigint;
}): Result<FindingState, SampleRefusal> {
  if (finding.ineligibleMinor === 0n) return refuse('finding-without-amount');
  return advance(findingLifecycle, 'correct', finding.state);
}
