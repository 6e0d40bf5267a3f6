import { countedDueOn } from '#app/agreements/ending/suspension.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `report.state.<state>`. With the last answer a queried report is submitted again, as it was. */
export const reportLifecycle = lifecycle({
  noun: 'report',
  states: ['scheduled', 'draft', 'submitted', 'queried', 'accepted', 'part_accepted'],
  first: 'scheduled',
  moves: {
    write: { from: ['scheduled', 'draft'], to: 'draft' },
    submit: { from: ['draft'], to: 'submitted' },
    query: { from: ['submitted', 'queried'], to: 'queried' },
    answer: { from: ['queried'], to: 'submitted' },
    accept: { from: ['submitted'], to: 'accepted' },
    acceptInPart: { from: ['submitted'], to: 'part_accepted' },
  },
});

export type ReportState = (typeof reportLifecycle)['states'][number];

/** While its grantee writes it. */
export const UNSENT_STATES = ['scheduled', 'draft'] as const satisfies readonly ReportState[];

export function isUnsent(state: ReportState): boolean {
  return UNSENT_STATES.some((each) => each === state);
}

export type Timeliness = 'on-time' | 'due' | 'overdue';

const SOON_DAYS = 30;

/** How its agreement stands: whether it rests now, and how many days it rested before. */
export type Rest = { readonly state: string; readonly suspendedDays: number };

/**
 * Derived, never stored: how an unsent report stands to its due date. While its agreement rests nothing is due; the days
 * it rested are not counted. Words: `reports.timeliness.<…>`.
 */
export function timeliness(
  report: { readonly state: ReportState; readonly dueOn: LocalDate; readonly agreement: Rest },
  today: LocalDate,
): Timeliness {
  if (!isUnsent(report.state) || report.agreement.state === 'suspended') return 'on-time';
  const dueOn = countedDueOn(report.dueOn, report.agreement.suspendedDays);
  if (today > dueOn) return 'overdue';
  const left = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
  return left <= SOON_DAYS ? 'due' : 'on-time';
}
