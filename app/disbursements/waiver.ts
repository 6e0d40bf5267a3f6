import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** An exception from I24 for one instalment: who asked, who agreed, until when. Days are UTC, the last one included. */
export type WaiverFacts = {
  readonly proposedBy: string;
  readonly approvedBy: readonly string[];
  readonly expiresOn: LocalDate;
};

/** No exception lasts longer: an emergency that does is a change of the agreement. */
export const LONGEST_DAYS = 60;

/** I41: two people, neither of whom asked, and one after the other. */
export function decideWaiverApproval(
  waiver: WaiverFacts,
  person: string,
  today: LocalDate,
): Result<{ step: 1 | 2 }, DisbursementRefusal> {
  if (waiver.expiresOn < today) return refuse('waiver-expired');
  if (person === waiver.proposedBy) return refuse('waiver-proposer');
  if (waiver.approvedBy.includes(person)) return refuse('approver-approved-before');
  if (waiver.approvedBy.length >= 2) return refuse('waiver-approved');
  return ok({ step: waiver.approvedBy.length === 0 ? 1 : 2 });
}

/** I24, I41: whether it lifts the condition today. */
export function isInForce(waiver: WaiverFacts, today: LocalDate): boolean {
  return waiver.approvedBy.length === 2 && waiver.expiresOn >= today;
}
