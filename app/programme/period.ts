import { z } from 'zod';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { idText, localDate, longText } from '#app/kernel/shapes.ts';
import type { ProgrammeRefusal } from './refusals.ts';

export const closingShape = z.object({ through: localDate() });
export const reopeningShape = z.object({ periodId: idText(), reason: longText({ max: 2000 }) });
export const confirmationShape = z.object({ periodId: idText() });

/** Books are closed through a day that is over, and later than the one they are closed through already. */
export function decideClosing(
  through: LocalDate,
  about: { readonly today: LocalDate; readonly closedThrough: LocalDate | null },
): Result<null, ProgrammeRefusal> {
  if (through >= about.today) return refuse('period-not-over', { field: 'through' });
  const before = about.closedThrough;
  if (before !== null && through <= before) {
    return refuse('period-closed-before', { field: 'through', values: { through: before } });
  }
  return ok(null);
}

/** How far a reopening has come. People are references of actors. */
export type Reopening = { readonly reopenAskedBy: string | null; readonly reopenedBy: string | null };

/** First somebody asks with a reason, then another person reopens. */
export function decideReopening(
  step: 'ask' | 'confirm',
  period: Reopening,
  person: string,
): Result<null, ProgrammeRefusal> {
  if (period.reopenedBy !== null || (step === 'ask') !== (period.reopenAskedBy === null)) {
    return refuse('move-not-allowed');
  }
  return step === 'confirm' && period.reopenAskedBy === person ? refuse('period-asked-by-you') : ok(null);
}
