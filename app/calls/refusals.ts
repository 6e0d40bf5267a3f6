import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';

/** Every "no" of this room and its HTTP status. Words: `refusal.<code>` in the room's catalogue. */
export const callRefusals = {
  'call-minimum-over-maximum': 422,
  'call-maximum-over-envelope': 422,
  'calls-over-budget': 409,
  'call-not-ready': 409,
  'approver-drafted': 403,
  'call-not-correctable': 409,
  'corrigendum-open': 409,
  'deadline-not-later': 422,
  'call-not-extendable': 409,
  'extension-open': 409,
  'questions-closed': 409,
  'too-many-questions': 409,
  'second-stage-not-now': 409,
  'audience-fixed': 409,
  'invited-before': 409,
  'call-open-to-all': 409,
  'intake-fixed': 409,
  'rolling-two-stages': 422,
  'rolling-lots': 422,
  'round-closed': 409,
  'round-empty': 409,
  'call-not-rolling': 409,
  'carry-ranked': 409,
  'carry-call-closed': 409,
  'carry-version': 409,
  'carry-not-returned': 409,
  'carry-leaves-none': 422,
  'carry-none-chosen': 422,
  'announcement-empty': 422,
  'cancelled-by-another': 403,
  'rolling-not-cancelled': 409,
  'first-stage-first': 409,
} as const satisfies Record<string, number>;

/** What a command of this room may answer instead of a value. */
export type CallRefusal = Refusal<keyof typeof callRefusals | keyof typeof kernelRefusals>;
