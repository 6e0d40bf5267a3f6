import type { Translated } from '#app/kernel/languages.ts';
import type { Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { ProgrammeAccount } from './programme-account.ts';
import type { ProgrammeRules } from './programme-rules.ts';
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

export type NewProgramme = Omit<ProgrammeRules, 'alternativeEvidencePercent'> & {
  readonly code: string;
  readonly currency: Currency;
  /** Ten where nothing is said. */
  readonly alternativeEvidencePercent?: number;
  /** The account sub-grants are paid from; kept in the vault. */
  readonly bank?: ProgrammeAccount;
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

/** One member leads the action, one leads the support to third parties, and no two have one code. */
export function decideConsortium(
  members: readonly NewMember[],
): Result<readonly NewMember[], Refusal<'consortium-leads-wrong' | 'consortium-code-twice'>> {
  const count = (kind: MemberKind) => members.filter((member) => member.kind === kind).length;
  const codes = new Set(members.map((member) => member.code));
  if (codes.size < members.length) return refuse('consortium-code-twice');
  return count('lead') === 1 && count('fstp-lead') === 1 ? ok(members) : refuse('consortium-leads-wrong');
}
