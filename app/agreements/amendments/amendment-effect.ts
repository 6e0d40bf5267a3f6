import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import type { KnownActivity } from '../activities.ts';
import { decideBudget, type HeadingAmount } from '../agreement-budget.ts';
import { headingSums, type DraftLine } from '../budget-line.ts';
import { budgetField, decideLines, lineChanges } from '../budget/line-changes.ts';
import { decidePeriod, shiftDays, type ActionPeriod } from '../agreement-period.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { decidePlan, FINAL_REPORT_DAYS, type PlannedInstalment } from '../instalment-plan.ts';
import type { AmendmentForm, AmendmentKind, BudgetHeading, Standing, Wanted } from './amendment.ts';
import { decideAwardRoom, type AwardRoom } from './award-room.ts';
import { headingMoves } from './flexibility.ts';

/** What the programme and the third party allow; `verifiedPayeeId` is the account payments go to today. */
export type AmendmentBounds = {
  readonly action: ActionPeriod;
  readonly flexibilityPercent: number;
  readonly advanceCeilingPercent: number;
  readonly award: AwardRoom;
  readonly verifiedPayeeId: string | null;
  /** I6: the fixed list of the programme. */
  readonly activities: readonly KnownActivity[];
};

/** What becomes of the agreement; what is not named stays. */
export type Effect = {
  readonly form: AmendmentForm;
  readonly amountMinor?: bigint;
  readonly endsOn?: LocalDate;
  readonly payeeAccountId?: string;
  readonly activities?: readonly string[];
  readonly headings?: readonly HeadingAmount[];
  /** All lines, where they do not just follow their headings. */
  readonly lines?: readonly DraftLine[];
  readonly instalments?: readonly PlannedInstalment[];
  readonly reports?: readonly { readonly number: number; readonly periodTo?: LocalDate; readonly dueOn: LocalDate }[];
};

type Decided = Result<Effect, AgreementRefusal>;

/** Whether an agreement may change like this, what the change takes, and what it does. The same at every step. */
export function decideEffect(
  request: { readonly kind: AmendmentKind; readonly wanted: Wanted },
  standing: Standing,
  bounds: AmendmentBounds,
): Decided {
  return DECIDE[request.kind](request.wanted, standing, bounds);
}

/** The budget of a standing agreement under all headings there are; those it lacks stand at nothing. */
export function wholeBudget(headings: readonly BudgetHeading[]): readonly BudgetHeading[] {
  return HEADINGS.map(
    (heading) => headings.find((each) => each.heading === heading) ?? { heading, amountMinor: 0n, signedMinor: 0n },
  );
}

const DECIDE: Readonly<
  Record<AmendmentKind, (wanted: Wanted, standing: Standing, bounds: AmendmentBounds) => Decided>
> = { reallocation, extension, reporting, payee, amount, activities };

/**
 * I19, I27: the same amount under other headings and lines; a notice while each heading stays within the flexibility.
 * Lines may be added, renamed and, while nothing is charged to them, taken away.
 */
function reallocation(wanted: Wanted, standing: Standing, bounds: AmendmentBounds): Decided {
  const moves = headingMoves(wholeBudget(standing.headings), wantedAmounts(wanted), bounds.flexibilityPercent);
  const headings = wantedBudget(wanted, standing);
  const lines = wanted.lines?.map((line) => ({ ...line, amountMinor: BigInt(line.amountMinor) }));
  const present = standing.lines.filter((line) => !line.removed);
  const place = lines ? budgetField(present, lines) : `heading.${headings[0]?.heading}`;
  const fit = lines ? decideLines(present, lines) : null;
  if (fit && !fit.ok) return fit;
  const exact = decideBudget(headings, standing.amountMinor);
  if (!exact.ok || (lines && !addUp(lines, headings))) return refuse('budget-not-exact', { field: place });
  const moved = moves.some((each) => each.wantedMinor !== each.nowMinor);
  if (!moved && (!lines || lineChanges(present, lines).length === 0)) return nothing(place);
  const form = moves.some((each) => each.above) ? 'addendum' : 'notice';
  return ok({ form, headings, ...(lines ? { lines } : {}) });
}

/** I19: each heading is the sum of its lines; one without lines is nothing. */
function addUp(lines: readonly DraftLine[], headings: readonly HeadingAmount[]): boolean {
  const sums = headingSums(lines);
  return (
    headings.every(
      (each) => (sums.find((sum) => sum.heading === each.heading)?.amountMinor ?? 0n) === each.amountMinor,
    ) && sums.every((sum) => headings.some((each) => each.heading === sum.heading))
  );
}

/** I18: a later end at no cost, within the action; the final report and an unpaid balance follow it. */
function extension(wanted: Wanted, standing: Standing, { action }: AmendmentBounds): Decided {
  const endsOn = wanted.endsOn ?? standing.endsOn;
  if (endsOn <= standing.endsOn) return refuse('extension-not-later', { field: 'endsOn' });
  const period = decidePeriod({ startsOn: standing.startsOn, endsOn }, action);
  if (!period.ok) return period;
  const last = standing.reports.find((each) => each.kind === 'final');
  if (last?.fixed) return refuse('final-report-sent', { field: 'endsOn' });
  const dueOn = shiftDays(endsOn, FINAL_REPORT_DAYS);
  const balance = standing.instalments.filter((each) => each.kind === 'final' && !each.fixed);
  return ok({
    form: 'addendum',
    endsOn,
    instalments: balance.map(({ fixed: _, ...each }) => ({ ...each, expectedOn: dueOn })),
    reports: last ? [{ number: last.number, periodTo: endsOn, dueOn }] : [],
  });
}

/** Other due dates for reports that were not sent: after the days they cover, in time for the action's own. */
function reporting(wanted: Wanted, standing: Standing, { action }: AmendmentBounds): Decided {
  const moved = standing.reports.flatMap((report) => {
    const dueOn = wanted.dates?.[report.number] ?? report.dueOn;
    return dueOn === report.dueOn ? [] : [{ report, dueOn }];
  });
  for (const { report, dueOn } of moved) {
    const values = { from: report.periodTo, to: shiftDays(action.endsOn, FINAL_REPORT_DAYS) };
    const about = { field: `report.${report.number}`, values };
    if (report.fixed) return refuse('report-date-fixed', about);
    if (dueOn <= values.from || dueOn > values.to) return refuse('report-date-outside', about);
  }
  if (moved.length === 0) return nothing(`report.${standing.reports.find((each) => !each.fixed)?.number ?? 1}`);
  return ok({ form: 'addendum', reports: moved.map(({ report, dueOn }) => ({ number: report.number, dueOn })) });
}

/** Payments go to the verified account of the same organisation, and to no other. */
function payee(wanted: Wanted, standing: Standing, { verifiedPayeeId }: AmendmentBounds): Decided {
  const { payeeAccountId } = wanted;
  if (!verifiedPayeeId || payeeAccountId !== verifiedPayeeId) {
    return refuse('payee-account-not-verified', { field: 'payeeAccountId' });
  }
  if (payeeAccountId === standing.payeeAccountId) return nothing('payeeAccountId');
  return ok({ form: 'notice', payeeAccountId });
}

/** I6: other activities, of the programme's fixed list and at least one: what the grant is for, so both sides sign. */
function activities(wanted: Wanted, standing: Standing, bounds: AmendmentBounds): Decided {
  const codes = [...new Set(wanted.activities ?? standing.activities)].toSorted();
  if (codes.length === 0) return refuse('activities-missing', { field: 'activities[]' });
  if (codes.some((code) => !bounds.activities.some((each) => each.code === code))) {
    return refuse('activities-not-in-programme', { field: 'activities[]' });
  }
  if (codes.join(' ') === standing.activities.toSorted().join(' ')) return nothing('activities[]');
  return ok({ form: 'addendum', activities: codes });
}

/** I3–I5, I19, I23: another amount, with budget and instalments that add up to it; what was paid stays as it was. */
function amount(wanted: Wanted, standing: Standing, bounds: AmendmentBounds): Decided {
  const amountMinor = BigInt(wanted.amountMinor ?? standing.amountMinor);
  if (amountMinor === standing.amountMinor) return nothing('amountMinor');
  const room = decideAwardRoom(amountMinor, bounds.award);
  if (!room.ok) return room;
  const headings = wantedBudget(wanted, standing);
  const budget = decideBudget(headings, amountMinor);
  if (!budget.ok) return budget;
  const instalments = standing.instalments.map((each) => {
    return { ...each, amountMinor: BigInt(wanted.instalments?.[each.number] ?? each.amountMinor) };
  });
  const touched = standing.instalments.find(
    (each, place) => each.fixed && each.amountMinor !== instalments[place]?.amountMinor,
  );
  if (touched) return refuse('instalment-fixed', { field: `instalment.${touched.number}.amount` });
  const { startsOn, endsOn } = standing;
  const { advanceCeilingPercent } = bounds;
  const plan = decidePlan({ startsOn, endsOn, amountMinor, instalments, advanceCeilingPercent });
  if (!plan.ok) return plan;
  return ok({
    form: 'addendum',
    amountMinor,
    headings,
    instalments: instalments.map(({ fixed: _, ...each }) => each),
  });
}

/** The budget as it would be: the headings it has, and those that get something. */
function wantedBudget(wanted: Wanted, { headings }: Standing): readonly HeadingAmount[] {
  const amounts = wantedAmounts(wanted);
  return wholeBudget(headings)
    .map(({ heading, amountMinor }) => ({ heading, amountMinor: amounts[heading] ?? amountMinor }))
    .filter((each) => each.amountMinor > 0n || headings.some(({ heading }) => heading === each.heading));
}

function wantedAmounts(wanted: Wanted): Partial<Record<Heading, bigint>> {
  return Object.fromEntries(Object.entries(wanted.headings ?? {}).map(([heading, minor]) => [heading, BigInt(minor)]));
}

function nothing(field: string): { ok: false; refusal: Refusal<'amendment-changes-nothing'> } {
  return refuse('amendment-changes-nothing', { field });
}
