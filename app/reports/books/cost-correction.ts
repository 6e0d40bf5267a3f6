import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { reversalOf, type Entry } from '#app/ledger/journal.ts';
import type { DecidedLine, DisallowCode } from '../review/acceptance.ts';
import { postDecision, type Ground, type PostableLine, type Posted } from './cost-postings.ts';

/** A decided line as it stands. EUR cents. */
type Standing = {
  readonly id: string;
  readonly acceptedEurMinor: bigint | null;
  readonly disallowedEurMinor: bigint | null;
  readonly disallowCode: string | null;
  readonly decisionComment: string | null;
};

/** I26: takes so much out of what was accepted and puts it to what was disallowed; the first code given stays. */
export function correctLine(
  line: Standing,
  by: { readonly eurMinor: bigint; readonly code: DisallowCode },
): Result<DecidedLine, Refusal<'correction-above-accepted'>> {
  const acceptedEurMinor = (line.acceptedEurMinor ?? 0n) - by.eurMinor;
  if (acceptedEurMinor < 0n) return refuse('correction-above-accepted');
  return ok({
    id: line.id,
    decision: acceptedEurMinor === 0n ? 'disallowed' : 'part-accepted',
    acceptedEurMinor,
    disallowedEurMinor: (line.disallowedEurMinor ?? 0n) + by.eurMinor,
    // The cast is what was checked when the line was decided.
    disallowCode: (line.disallowCode as DisallowCode | null) ?? by.code,
    decisionComment: line.decisionComment,
  });
}

/**
 * I30, I31: what the journal holds of a line and is no longer accepted is put right by mirrors of its entries; then the
 * line, and accepted cost of the agreement that waits, are posted anew as any decision is (docs/decisions/0004), and what
 * is left of the advance that was set free becomes a receivable. `line` as corrected, `postedEurMinor` as it stood.
 */
export function postCorrection(
  line: PostableLine,
  given: {
    readonly posted: readonly (Entry & { readonly id: string })[];
    readonly waiting: readonly PostableLine[];
    readonly outstandingEurMinor: bigint;
  },
  ground: Ground,
): Posted {
  const beyond = line.postedEurMinor - line.acceptedEurMinor;
  if (beyond <= 0n) return { entries: [], acceptedEurMinor: 0n, receivableEurMinor: 0n, waitingEurMinor: -beyond };
  const { valueDate, preparedBy } = ground;
  const mirrors = given.posted.map((entry) =>
    reversalOf(entry, { valueDate, preparedBy, documentReference: line.reference }),
  );
  const lines = [
    { ...line, postedEurMinor: 0n, disallowedEurMinor: beyond },
    ...given.waiting.map((each) => ({ ...each, disallowedEurMinor: 0n })),
  ];
  const anew = postDecision(lines, given.outstandingEurMinor + line.postedEurMinor, ground);
  return { ...anew, entries: [...mirrors, ...anew.entries] };
}
