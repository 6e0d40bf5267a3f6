import type { LocalDate } from '#app/kernel/instant.ts';
import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `report.state.<state>`. Queries to the grantee (`queried`) get their moves when they are built. */
export const reportLifecycle = lifecycle({
  noun: 'report',
  states: ['scheduled', 'draft', 'submitted', 'queried', 'accepted', 'part_accepted'],
  first: 'scheduled',
  moves: {
    write: { from: ['scheduled', 'draft'], to: 'draft' },
    submit: { from: ['draft'], to: 'submitted' },
    accept: { from: ['submitted'], to: 'accepted' },
    acceptInPart: { from: ['submitted'], to: 'part_accepted' },
  },
});

export type ReportState = (typeof reportLifecycle)['states'][number];

/** While its grantee writes it. */
export const UNSENT_STATES = ['scheduled', 'draft', 'queried'] as const satisfies readonly ReportState[];

export function isUnsent(state: ReportState): boolean {
  return UNSENT_STATES.some((each) => each === state);
}

export type Timeliness = 'on-time' | 'due' | 'overdue';

const SOON_DAYS = 30;

/** Derived, never stored: how an unsent report stands to its due date. Words: `reports.timeliness.<…>`. */
export function timeliness(report: { state: ReportState; dueOn: LocalDate }, today: LocalDate): Timeliness {
  if (!isUnsent(report.state)) return 'on-time';
  if (today > report.dueOn) return 'overdue';
  const left = (Date.parse(report.dueOn) - Date.parse(today)) / 86_400_000;
  return left <= SOON_DAYS ? 'due' : 'on-time';
}
