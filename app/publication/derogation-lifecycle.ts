import { lifecycle } from '#app/kernel/lifecycle.ts';

/** A recorded exception. Those the contracting authority is told of take two approvals, the others one. */
export const derogationLifecycle = lifecycle({
  noun: 'derogation',
  states: ['proposed', 'approved_once', 'approved', 'refused', 'ended'],
  first: 'proposed',
  moves: {
    'approve-first': { from: ['proposed'], to: 'approved_once' },
    'approve-second': { from: ['approved_once'], to: 'approved' },
    'approve-alone': { from: ['proposed'], to: 'approved' },
    refuse: { from: ['proposed', 'approved_once'], to: 'refused' },
    keep: { from: ['approved'], to: 'approved' },
    end: { from: ['approved'], to: 'ended' },
  },
});

export type DerogationState = (typeof derogationLifecycle.states)[number];
