import { lifecycle } from '#app/kernel/lifecycle.ts';

/** BK-1: an account is never edited. Words: `payee.state.<state>`. */
export const payeeLifecycle = lifecycle({
  noun: 'payee',
  states: ['proposed', 'verified', 'retired', 'refused', 'stopped'],
  first: 'proposed',
  moves: {
    verify: { from: ['proposed'], to: 'verified' },
    refuse: { from: ['proposed'], to: 'refused' },
    stop: { from: ['proposed', 'verified'], to: 'stopped' },
    retire: { from: ['proposed', 'verified'], to: 'retired' },
  },
});

export type PayeeState = (typeof payeeLifecycle)['states'][number];
