import type { LocalDate } from '#app/kernel/instant.ts';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { FxPolicy } from './fx-policy.ts';
import type { ProgrammeRefusal } from './refusals.ts';

/**
 * What every sub-grant of a programme lives by, and two people change. Amounts in minor units of the programme's
 * currency, percentages whole, days as `YYYY-MM-DD`.
 */
export type ProgrammeRules = {
  readonly title: Translated;
  readonly contractReference: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly closingMarginDays: number;
  readonly envelopeMinor: bigint;
  readonly fstpBudgetMinor: bigint;
  readonly capMinor: bigint;
  readonly fxPolicy: FxPolicy;
  readonly flexibilityPercent: number;
  readonly advanceCeilingPercent: number;
  readonly consumptionPercent: number;
  readonly retentionYears: number;
  readonly checkValidDays: number;
  readonly alternativeEvidencePercent: number;
  readonly fundingStatement: Translated;
};

/** In the order a page shows them. Words: `programme-rules.rule.<field>`. */
export const RULE_FIELDS = [
  'title',
  'contractReference',
  'startsOn',
  'endsOn',
  'closingMarginDays',
  'envelopeMinor',
  'fstpBudgetMinor',
  'capMinor',
  'fxPolicy',
  'advanceCeilingPercent',
  'consumptionPercent',
  'flexibilityPercent',
  'alternativeEvidencePercent',
  'checkValidDays',
  'retentionYears',
  'fundingStatement',
] as const satisfies readonly (keyof ProgrammeRules)[];
export type RuleField = (typeof RULE_FIELDS)[number];

/** The rules alone, of a row that holds more. */
export function rulesOf(row: Omit<ProgrammeRules, 'fxPolicy'> & { readonly fxPolicy: string }): ProgrammeRules {
  const picked = Object.fromEntries(RULE_FIELDS.map((field) => [field, row[field]]));
  return picked as unknown as ProgrammeRules;
}

/** The fields in which two versions differ, in the order of `RULE_FIELDS`. */
export function changedRules(before: ProgrammeRules, after: ProgrammeRules): readonly RuleField[] {
  return RULE_FIELDS.filter((field) => said(before[field]) !== said(after[field]));
}

/** What already lives by the rules. A date is null while there is no agreement. */
export type Held = {
  /** I2: envelopes of the calls that are approved or further. */
  readonly callsMinor: bigint;
  /** I5: the most one third party holds with those behind it, where no override lifts its cap. */
  readonly capMinor: bigint;
  /** I18: first day and last day of the agreements that were not terminated. */
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** I28: an agreement exists, or an amount in another currency was posted: the rule of conversion is frozen. */
  readonly converted: boolean;
};

/** I18: the last day a sub-grant may run to. */
export function lastDayOfGrants({ endsOn, closingMarginDays }: Pick<ProgrammeRules, 'endsOn' | 'closingMarginDays'>) {
  const day = new Date(`${endsOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - closingMarginDays);
  return day.toISOString().slice(0, 10);
}

/**
 * I2, I5, I18, I28: whether other rules may be proposed or put in force. Nothing that was promised under the old ones
 * may break the new ones. The database says the same (`programme_rules_guarded`).
 */
export function decideRuleChange(
  held: Held,
  before: ProgrammeRules,
  after: ProgrammeRules,
): Result<readonly RuleField[], ProgrammeRefusal> {
  const changed = changedRules(before, after);
  if (changed.length === 0) return refuse('programme-rules-unchanged');
  if (after.startsOn >= after.endsOn) return refuse('programme-rules-period', { field: 'endsOn' });
  if (after.fstpBudgetMinor > after.envelopeMinor) return refuse('programme-rules-envelope', { field: 'fstpBudget' });
  if (held.converted && changed.includes('fxPolicy')) return refuse('programme-rules-fx', { field: 'fxPolicy' });
  if (after.fstpBudgetMinor < held.callsMinor) return refuse('programme-rules-calls', { field: 'fstpBudget' });
  if (after.capMinor < held.capMinor) return refuse('programme-rules-cap', { field: 'cap' });
  if (changed.includes('startsOn') && held.startsOn !== null && after.startsOn > held.startsOn) {
    return refuse('programme-rules-start', { field: 'startsOn' });
  }
  const moved = changed.includes('endsOn') || changed.includes('closingMarginDays');
  if (moved && held.endsOn !== null && lastDayOfGrants(after) < held.endsOn) {
    return refuse('programme-rules-end', { field: 'endsOn' });
  }
  return ok(changed);
}

/** Two people: what one proposed, another puts in force or refuses. */
export function decideProposedRules(
  proposal: { readonly proposedBy: string; readonly outcome: string | null } | null,
  person: string,
): Result<null, ProgrammeRefusal> {
  if (!proposal || proposal.outcome !== null) return refuse('move-not-allowed');
  return proposal.proposedBy === person ? refuse('programme-rules-by-another') : ok(null);
}

function said(value: ProgrammeRules[RuleField]): string {
  if (typeof value !== 'object') return String(value);
  return LANGUAGES.map((language) => value[language] ?? '').join('\n');
}
