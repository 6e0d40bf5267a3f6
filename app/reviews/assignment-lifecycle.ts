import { lifecycle } from '#app/kernel/lifecycle.ts';

/** One reviewer's way through one file. Words: `assignment.state.<state>`. */
export const assignmentLifecycle = lifecycle({
  noun: 'assignment',
  states: ['invited', 'accepted', 'declined', 'recused', 'in_progress', 'submitted', 'reopened'],
  first: 'invited',
  moves: {
    /** I9: declares no conflict; the file opens. */
    accept: { from: ['invited'], to: 'accepted' },
    /** I9: declares a conflict; the file stays closed for good. */
    recuse: { from: ['invited'], to: 'recused' },
    score: { from: ['accepted', 'in_progress', 'reopened'], to: 'in_progress' },
    submit: { from: ['accepted', 'in_progress', 'reopened'], to: 'submitted' },
    /** I11: with a reason, and the sheet as it was is kept. */
    reopen: { from: ['submitted'], to: 'reopened' },
  },
});

export type AssignmentState = (typeof assignmentLifecycle)['states'][number];

/** States in which the file is open to its reviewer. */
export const OPEN_STATES = ['accepted', 'in_progress', 'submitted', 'reopened'] as const;

export function isOpen(state: AssignmentState): boolean {
  return OPEN_STATES.some((open) => open === state);
}
