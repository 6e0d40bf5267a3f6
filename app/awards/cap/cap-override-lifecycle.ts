import { lifecycle } from '#app/kernel/lifecycle.ts';

/** A higher cap for one third party. Words: `cap-override.state.<state>`. */
export const capOverrideLifecycle = lifecycle({
  noun: 'cap-override',
  states: ['proposed', 'approved', 'refused', 'ended'],
  first: 'proposed',
  moves: {
    approve: { from: ['proposed'], to: 'approved' },
    refuse: { from: ['proposed'], to: 'refused' },
    end: { from: ['approved'], to: 'ended' },
  },
});

export type CapOverrideState = (typeof capOverrideLifecycle)['states'][number];
export type CapOverrideMove = keyof (typeof capOverrideLifecycle)['moves'];
