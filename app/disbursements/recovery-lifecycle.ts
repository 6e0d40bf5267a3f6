import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Money to come back. Contesting, ordering by debit note and writing off come with the deep recovery work. */
export const recoveryLifecycle = lifecycle({
  noun: 'recovery',
  states: ['proposed', 'contested', 'ordered', 'offset', 'repaid', 'written_off'],
  first: 'proposed',
  moves: {
    order: { from: ['proposed', 'contested'], to: 'ordered' },
    repay: { from: ['ordered'], to: 'repaid' },
    offset: { from: ['ordered'], to: 'offset' },
  },
});

export type RecoveryState = (typeof recoveryLifecycle.states)[number];
export type RecoveryMove = keyof typeof recoveryLifecycle.moves;
