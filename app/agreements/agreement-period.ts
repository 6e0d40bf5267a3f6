import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

export type Period = { readonly startsOn: LocalDate; readonly endsOn: LocalDate };

/** What of the action bounds its sub-grants: a row of `programmes`. */
export type ActionPeriod = Period & { readonly closingMarginDays: number };

export type PeriodRefusal = Refusal<'agreement-outside-action' | 'agreement-period-reversed'>;

/** I18: the last day a sub-grant may run: the action's end less its closing margin. */
export function latestEnd(action: ActionPeriod): LocalDate {
  return shiftDays(action.endsOn, -action.closingMarginDays);
}

/**
 * The period first proposed: from the first of the month after the award letter, for the months of the call, cut to
 * what the action still allows (I18). What does not fit at all is left for the person who drafts to settle.
 */
export function proposePeriod(given: { notifiedOn: LocalDate; months: number; action: ActionPeriod }): Period {
  const latest = latestEnd(given.action);
  const wanted = addMonths(`${given.notifiedOn.slice(0, 7)}-01`, 1);
  const startsOn = wanted < latest ? wanted : shiftDays(latest, -1);
  const end = shiftDays(addMonths(startsOn, given.months), -1);
  return { startsOn, endsOn: end < latest ? end : latest };
}

/** I18: agreement period ⊆ action period, less the closing margin. */
export function decidePeriod(period: Period, action: ActionPeriod): Result<Period, PeriodRefusal> {
  if (period.startsOn >= period.endsOn) return refuse('agreement-period-reversed', { field: 'endsOn' });
  const values = { from: action.startsOn, to: latestEnd(action) };
  if (period.startsOn < action.startsOn) return refuse('agreement-outside-action', { field: 'startsOn', values });
  if (period.endsOn > values.to) return refuse('agreement-outside-action', { field: 'endsOn', values });
  return ok(period);
}

export function shiftDays(date: LocalDate, days: number): LocalDate {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}

/** The same day some months later; the month's last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole months from the first day to the last, both counted. */
export function monthsIn(period: Period): number {
  let months = 0;
  while (addMonths(period.startsOn, months + 1) <= shiftDays(period.endsOn, 1)) months += 1;
  return months;
}
