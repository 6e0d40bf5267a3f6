import { addDays, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';

export const CHECK_KINDS = ['exclusion-declaration', 'sanctions'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const CHECK_RESULTS = ['clear', 'hit'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export type DatedCheck = { readonly result: CheckResult; readonly validUntil: Instant };

/** The latest check of each kind of one third party. */
export type LatestChecks = {
  readonly exclusion: DatedCheck | null;
  readonly sanctions: DatedCheck | null;
};

/** How one check stands at an instant. Words: `organisations.check-state.<state>`. */
export type CheckState = 'missing' | 'clear' | 'expired' | 'hit';

export type ChecksReason =
  | 'exclusion-missing'
  | 'exclusion-expired'
  | 'sanctions-missing'
  | 'sanctions-expired'
  | 'check-hit';

/** A hit stays a hit however old it is; a clear check lapses after its last valid instant. */
export function checkState(check: DatedCheck | null, at: Instant): CheckState {
  if (!check) return 'missing';
  if (check.result === 'hit') return 'hit';
  return at.getTime() <= check.validUntil.getTime() ? 'clear' : 'expired';
}

/**
 * I15, I16: whether money may be promised to a third party: the exclusion declaration and the sanctions check are both
 * clear and both still valid. A hit comes before everything else.
 */
export function checksClear(checks: LatestChecks, at: Instant): Verdict<ChecksReason> {
  const exclusion = checkState(checks.exclusion, at);
  const sanctions = checkState(checks.sanctions, at);
  if (exclusion === 'hit' || sanctions === 'hit') return denied('check-hit');
  if (exclusion !== 'clear') return denied(`exclusion-${exclusion}`);
  if (sanctions !== 'clear') return denied(`sanctions-${sanctions}`);
  return ALLOWED;
}

/** I20: whether a payment may go out: only a fresh sanctions check is asked again. */
export function sanctionsFresh(checks: LatestChecks, at: Instant): Verdict<ChecksReason> {
  const sanctions = checkState(checks.sanctions, at);
  if (sanctions === 'hit') return denied('check-hit');
  return sanctions === 'clear' ? ALLOWED : denied(`sanctions-${sanctions}`);
}

/** I15: a check holds for the programme's number of days (30 by default). */
export function validUntil(checkedAt: Instant, checkValidDays: number): Instant {
  return addDays(checkedAt, checkValidDays);
}
