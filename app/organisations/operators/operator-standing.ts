import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { operatorLifecycle, type OperatorState } from './operator-lifecycle.ts';
import type { Terms } from './operator.ts';

/** What somebody wants to use a provider for. `amountMinor`: EUR cents; 0 where no payment is meant yet. */
export type Use = { readonly country: string; readonly currency: string; readonly amountMinor: bigint };

/** Why a provider cannot be used; also a refusal of the room that pays. */
export type OperatorFault = 'operator-not-approved' | 'operator-not-covering' | 'operator-over-ceiling';

/**
 * I20: whether a provider may be used, by its terms in force; null where it may. `terms`: null where none are approved.
 * The same as `operator_covers` of the database.
 */
export function operatorFault(terms: Terms | null, use: Use, at: Instant): OperatorFault | null {
  if (!terms || terms.validUntil < utcDate(at)) return 'operator-not-approved';
  if (!terms.countries.includes(use.country) || !terms.currencies.includes(use.currency))
    return 'operator-not-covering';
  return terms.ceilingMinor < use.amountMinor ? 'operator-over-ceiling' : null;
}

/** New terms begin in the future they are for. */
export function decideNewTerms(terms: Terms, today: LocalDate): Result<null, OrganisationRefusal> {
  return terms.validUntil < today ? refuse('operator-licence-over', { field: 'validUntil' }) : ok(null);
}

/**
 * I20, I16: what one person proposed, another puts in force, and not over a possible sanctions match without saying why
 * it is another body. Refusing takes another person too.
 */
export function decideTerms(
  proposal: { readonly state: OperatorState; readonly proposedBy: string; readonly validUntil: LocalDate },
  said: {
    readonly by: string;
    readonly outcome: 'approve' | 'refuse';
    readonly matches: number;
    readonly note: string;
  },
  today: LocalDate,
): Result<OperatorState, OrganisationRefusal> {
  const next = advance(operatorLifecycle, said.outcome, proposal.state);
  if (!next.ok) return next;
  if (proposal.proposedBy === said.by) return refuse('operator-by-another');
  if (said.outcome === 'refuse') return next;
  if (proposal.validUntil < today) return refuse('operator-licence-over');
  return said.matches > 0 && said.note === '' ? refuse('operator-match', { field: 'note' }) : next;
}
