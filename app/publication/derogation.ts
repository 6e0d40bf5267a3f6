import { addDays, utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { isToldToAuthority, type DerogationKind } from './derogation-kinds.ts';
import { derogationLifecycle, type DerogationState } from './derogation-lifecycle.ts';
import type { PublicationRefusal } from './publication.ts';

/** An exception as decisions see it. People are account ids. */
export type Derogation = {
  readonly kind: DerogationKind;
  readonly state: DerogationState;
  readonly requestedBy: string;
  readonly validUntil: LocalDate;
  readonly reviewOn: LocalDate;
};

/** I38: a year from a day, but never beyond the last day of the exception. */
export function nextReview(at: Instant, validUntil: LocalDate): LocalDate {
  const inAYear = utcDate(addDays(at, 365));
  return inAYear < validUntil ? inAYear : validUntil;
}

/** I41: an exception needs an end in the future and, where the authority is told, its reference. */
export function decideProposal(
  wanted: { readonly kind: DerogationKind; readonly validUntil: LocalDate; readonly authorityReference: string },
  at: Instant,
): Result<{ readonly reviewOn: LocalDate }, PublicationRefusal> {
  if (wanted.validUntil <= utcDate(at)) return refuse('derogation-dates', { field: 'validUntil' });
  if (isToldToAuthority(wanted.kind) && wanted.authorityReference === '') {
    return refuse('authority-reference-missing', { field: 'authorityReference' });
  }
  return ok({ reviewOn: nextReview(at, wanted.validUntil) });
}

/** I41: never who asked for it, and never the same person twice. */
export function decideDerogationApproval(
  derogation: Derogation,
  facts: { readonly approvedBy: readonly string[]; readonly person: string },
  at: Instant,
): Result<{ readonly state: DerogationState; readonly step: 1 | 2 }, PublicationRefusal> {
  const first = isToldToAuthority(derogation.kind) ? 'approve-first' : 'approve-alone';
  const step = derogation.state === 'approved_once' ? 2 : 1;
  const next = advance(derogationLifecycle, step === 2 ? 'approve-second' : first, derogation.state);
  if (!next.ok) return next;
  if (facts.person === derogation.requestedBy) return refuse('derogation-own-request');
  if (facts.approvedBy.includes(facts.person)) return refuse('derogation-approved-before');
  if (derogation.validUntil <= utcDate(at)) return refuse('derogation-over');
  return ok({ state: next.value, step });
}

/** I38: the yearly look: kept for another year, or ended. One that has run out can only end. */
export function decideReview(
  derogation: Derogation,
  outcome: 'kept' | 'ended',
  at: Instant,
): Result<{ readonly state: DerogationState; readonly reviewOn: LocalDate | null }, PublicationRefusal> {
  const next = advance(derogationLifecycle, outcome === 'kept' ? 'keep' : 'end', derogation.state);
  if (!next.ok) return next;
  if (outcome === 'ended') return ok({ state: next.value, reviewOn: null });
  if (derogation.validUntil <= utcDate(at)) return refuse('derogation-over');
  return ok({ state: next.value, reviewOn: nextReview(at, derogation.validUntil) });
}

/** Whether an exception is in force on a day. */
export function isInForce(derogation: Pick<Derogation, 'state' | 'validUntil'>, at: Instant): boolean {
  return derogation.state === 'approved' && derogation.validUntil >= utcDate(at);
}
