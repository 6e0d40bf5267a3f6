import { lifecycle } from '#app/kernel/lifecycle.ts';

/** The terms of a provider: in force by two people, ended by one. Words: `operator-term.state.<state>`. */
export const operatorLifecycle = lifecycle({
  noun: 'operator-term',
  states: ['proposed', 'approved', 'refused', 'replaced', 'withdrawn'],
  first: 'proposed',
  moves: {
    approve: { from: ['proposed'], to: 'approved' },
    refuse: { from: ['proposed'], to: 'refused' },
    replace: { from: ['approved'], to: 'replaced' },
    withdraw: { from: ['proposed', 'approved'], to: 'withdrawn' },
  },
});

export type OperatorState = (typeof operatorLifecycle)['states'][number];
