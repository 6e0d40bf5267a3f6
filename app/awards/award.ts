import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';
import type { AwardState } from './award-lifecycle.ts';
import type { awardRefusals } from './refusals.ts';

/** Every "no" of a command of this room. */
export type AwardRefusal = Refusal<keyof typeof awardRefusals | keyof typeof kernelRefusals>;

export const OUTCOMES = ['award', 'reserve', 'reject'] as const;
/** Words: `awards.outcome.<outcome>`. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a list says of one file. `amountMinor` is 0 unless it is awarded; `reason` is empty where none is needed. */
export type AwardLine = {
  readonly applicationId: string;
  readonly outcome: Outcome;
  readonly amountMinor: bigint;
  readonly reason: string;
};

/** A committee's list for one call. */
export type AwardDecision = {
  readonly id: string;
  readonly callId: string;
  readonly listId: string;
  readonly state: AwardState;
  readonly version: number;
  readonly metOn: string | null;
  readonly minutes: string;
  /** I14: the told list whose reserve this one draws on; null for the first of a call. */
  readonly basedOn: string | null;
  readonly reserveUntil: string | null;
  readonly acceptUntil: string | null;
  readonly redressUntil: string | null;
  /** When all letters leave; null while that is not set. */
  readonly releaseAt: Date | null;
  readonly releasedBy: string | null;
  readonly authorityAsked: boolean;
  readonly authorityReference: string | null;
  readonly authorityOn: string | null;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly recommendedAt: Date | null;
  readonly notifiedAt: Date | null;
  readonly sentBackBy: string | null;
  readonly sentBackAt: Date | null;
  readonly sentBackReason: string | null;
};
