import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Reached by a condition, not by a date: claimed with its proof, confirmed by the office. Words: `milestone.state.<state>`. */
export const milestoneLifecycle = lifecycle({
  noun: 'milestone',
  states: ['planned', 'reached', 'confirmed', 'dropped'],
  first: 'planned',
  moves: {
    claim: { from: ['planned'], to: 'reached' },
    confirm: { from: ['reached'], to: 'confirmed' },
    sendBack: { from: ['reached'], to: 'planned' },
    drop: { from: ['planned'], to: 'dropped' },
  },
});

export type MilestoneState = (typeof milestoneLifecycle)['states'][number];
