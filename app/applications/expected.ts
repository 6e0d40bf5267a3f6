import { expectedDates, TIMETABLE_STEPS, type Timetable, type TimetableStep } from '#app/calls/timetable.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { ApplicationState } from './application-lifecycle.ts';

/** What an applicant may expect: the steps still ahead, the days they were announced for, and which of them have passed. */
export type Expected = {
  readonly dates: Readonly<Record<TimetableStep, Instant>>;
  readonly ahead: readonly TimetableStep[];
  readonly late: readonly TimetableStep[];
};

/** Steps that are not over yet, by the state its applicant is told; none once an answer was given. */
const AHEAD: Readonly<Partial<Record<ApplicationState, readonly TimetableStep[]>>> = {
  submitted: TIMETABLE_STEPS,
  eligible: ['review', 'decision'],
  in_review: ['review', 'decision'],
};

/**
 * What comes when, for an application in the state its applicant is told. Null where the call announces nothing. Of
 * an application in review nobody is told how far the readers are, so that its assessment counts as ahead until the letters.
 */
export function expectedFor(
  state: ApplicationState,
  call: { readonly deadlineAt: Instant; readonly timetable?: Timetable | undefined },
  at: Instant,
): Expected | null {
  if (!call.timetable) return null;
  const dates = expectedDates(call.deadlineAt, call.timetable);
  const ahead = AHEAD[state] ?? [];
  return { dates, ahead, late: ahead.filter((step) => dates[step] < at) };
}
