import { divideHalfUp } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** Why a cost, or part of it, does not enter the EU report (I26). Words: `reports.disallow.<code>`. */
export const DISALLOW_CODES = [
  'outside-period',
  'not-in-budget',
  'above-flexibility',
  'no-evidence',
  'ineligible-tax',
  'exchange-loss',
  'duplicate',
  'unreasonable',
  'other',
] as const;

export type DisallowCode = (typeof DISALLOW_CODES)[number];

/** A claimed line. Amount and VAT in minor units of its currency, `eurMinor` in euro cents. */
export type ClaimedLine = {
  readonly id: string;
  readonly amountMinor: bigint;
  readonly vatMinor: bigint;
  readonly vatRecoverable: boolean;
  readonly eurMinor: bigint;
};

/** What the officer wrote beside a line: how many euro cents are accepted, why not all, and in words if need be. */
export type Judgement = {
  readonly acceptedEurMinor: bigint;
  readonly code: DisallowCode | null;
  readonly comment?: string;
};

export type DecidedLine = {
  readonly id: string;
  readonly decision: 'accepted' | 'part-accepted' | 'disallowed';
  readonly acceptedEurMinor: bigint;
  readonly disallowedEurMinor: bigint;
  readonly disallowCode: DisallowCode | null;
  readonly decisionComment: string | null;
};

export type AcceptanceRefusal = Refusal<
  'line-undecided' | 'accepted-above-claim' | 'disallow-code-missing' | 'vat-recoverable'
>;

/** I29: the most that may be accepted of a line: the claim less VAT the grantee gets back. Euro cents. */
export function mostAcceptable(line: ClaimedLine): bigint {
  if (!line.vatRecoverable) return line.eurMinor;
  return line.eurMinor - divideHalfUp(line.eurMinor * line.vatMinor, line.amountMinor);
}

/** I26: accepted + disallowed = claimed, accepted ≤ claimed, and a disallowance says why. */
export function decideLine(
  line: ClaimedLine,
  judgement: Judgement | undefined,
): Result<DecidedLine, AcceptanceRefusal> {
  if (!judgement) return refuse('line-undecided', { field: `accepted.${line.id}` });
  const { acceptedEurMinor } = judgement;
  if (acceptedEurMinor < 0n || acceptedEurMinor > line.eurMinor) {
    return refuse('accepted-above-claim', { field: `accepted.${line.id}` });
  }
  if (acceptedEurMinor > mostAcceptable(line)) return refuse('vat-recoverable', { field: `accepted.${line.id}` });
  const disallowedEurMinor = line.eurMinor - acceptedEurMinor;
  if (disallowedEurMinor > 0n && !judgement.code)
    return refuse('disallow-code-missing', { field: `ground.${line.id}` });
  const decision = disallowedEurMinor === 0n ? 'accepted' : acceptedEurMinor === 0n ? 'disallowed' : 'part-accepted';
  const disallowCode = disallowedEurMinor > 0n ? judgement.code : null;
  const decisionComment = judgement.comment || null;
  return ok({ id: line.id, decision, acceptedEurMinor, disallowedEurMinor, disallowCode, decisionComment });
}

/** The whole decision in one go: every line, or none. */
export function decideLines(
  lines: readonly ClaimedLine[],
  judgements: ReadonlyMap<string, Judgement>,
): Result<readonly DecidedLine[], AcceptanceRefusal> {
  const decided: DecidedLine[] = [];
  for (const line of lines) {
    const result = decideLine(line, judgements.get(line.id));
    if (!result.ok) return result;
    decided.push(result.value);
  }
  return ok(decided);
}
