import { z } from 'zod';
import { addDays, type Instant } from '#app/kernel/instant.ts';

/** Whole days after the deadline by which each step is expected to be done; each no earlier than the one before. */
export const timetable = z.object({
  checkDays: z.number().int().positive(),
  reviewDays: z.number().int().positive(),
  decisionDays: z.number().int().positive(),
});
export type Timetable = z.output<typeof timetable>;

/** What a new call starts with: 7 days of checks, 15 of scoring, 15 for committee, due diligence and letters (domain.md). */
export const USUAL_TIMETABLE: Timetable = { checkDays: 7, reviewDays: 22, decisionDays: 37 };

export const TIMETABLE_STEPS = ['check', 'review', 'decision'] as const;
export type TimetableStep = (typeof TIMETABLE_STEPS)[number];

/** When each step is expected; an extension of the deadline moves them with it. */
export function expectedDates(
  deadlineAt: Instant,
  { checkDays, reviewDays, decisionDays }: Timetable,
): Readonly<Record<TimetableStep, Instant>> {
  return {
    check: addDays(deadlineAt, checkDays),
    review: addDays(deadlineAt, reviewDays),
    decision: addDays(deadlineAt, decisionDays),
  };
}
