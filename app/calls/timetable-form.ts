import { z } from 'zod';
import { wholeOrNothing } from './draft-edit.ts';
import type { Timetable } from './timetable.ts';

const days = z
  .string()
  .default('')
  .pipe(wholeOrNothing({ min: 1, max: 365 }));

/** All three are said, or none: then nothing is announced. */
export const timetableFields = { checkDays: days, reviewDays: days, decisionDays: days };

/** Days as they were typed, each perhaps not at all. */
type Typed = { readonly [Field in keyof Timetable]?: number | undefined };

/** What is wrong with days as typed; `add` names the field. */
export function checkTimetable(typed: Typed, add: (field: keyof Timetable, key: string) => void): void {
  const fields = ['checkDays', 'reviewDays', 'decisionDays'] as const;
  const said = fields.filter((field) => typed[field] !== undefined);
  if (said.length === 0) return;
  for (const field of fields) if (typed[field] === undefined) add(field, 'field.required');
  if (said.length < fields.length) return;
  const { checkDays = 0, reviewDays = 0, decisionDays = 0 } = typed;
  if (reviewDays < checkDays) add('reviewDays', 'calls.timetable.order');
  if (decisionDays < reviewDays) add('decisionDays', 'calls.timetable.order');
}

/** The timetable that was typed; null for none. */
export function typedTimetable({ checkDays, reviewDays, decisionDays }: Typed): Timetable | null {
  if (checkDays === undefined || reviewDays === undefined || decisionDays === undefined) return null;
  return { checkDays, reviewDays, decisionDays };
}
