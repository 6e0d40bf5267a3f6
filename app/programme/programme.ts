import type { LocalDate } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { FxPolicy } from './fx-policy.ts';
import type { TaxonomyEntry } from './taxonomy.ts';

/** Words: `member-kind.<kind>`. The lead of the action and the lead for third parties need not be the same. */
export const MEMBER_KINDS = ['lead', 'fstp-lead', 'partner', 'secretariat', 'associate'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

export type NewMember = {
  readonly code: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly country: string;
};

export type NewProgramme = {
  readonly code: string;
  readonly title: Translated;
  readonly contractReference: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly closingMarginDays: number;
  readonly currency: Currency;
  readonly envelopeMinor: bigint;
  readonly fstpBudgetMinor: bigint;
  readonly capMinor: bigint;
  readonly fxPolicy: FxPolicy;
  readonly flexibilityPercent: number;
  readonly advanceCeilingPercent: number;
  readonly consumptionPercent: number;
  readonly retentionYears: number;
  readonly checkValidDays: number;
  readonly fundingStatement: Translated;
  /** The account sub-grants are paid from; kept in the vault. */
  readonly bank?: { readonly holder: string; readonly iban: string; readonly bic: string };
  readonly members: readonly NewMember[];
  readonly results: readonly NewResult[];
  /** Entries of the closed lists; none without. */
  readonly taxonomy?: readonly Omit<TaxonomyEntry, 'retired'>[];
};

export type NewResult = {
  readonly code: string;
  readonly title: Translated;
  readonly activities: readonly { readonly code: string; readonly title: Translated }[];
};

/** One member leads the action, one leads the support to third parties. */
export function decideConsortium(
  members: readonly NewMember[],
): Result<readonly NewMember[], Refusal<'consortium-leads-wrong'>> {
  const count = (kind: MemberKind) => members.filter((member) => member.kind === kind).length;
  return count('lead') === 1 && count('fstp-lead') === 1 ? ok(members) : refuse('consortium-leads-wrong');
}
