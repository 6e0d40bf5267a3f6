import { lifecycle } from '#app/kernel/lifecycle.ts';

/** The second approval carries the disposal out; the certificate follows when no file is left. */
export const disposalLifecycle = lifecycle({
  noun: 'disposal',
  states: ['proposed', 'carried_out', 'certified', 'withdrawn'],
  first: 'proposed',
  moves: {
    'carry-out': { from: ['proposed'], to: 'carried_out' },
    certify: { from: ['carried_out'], to: 'certified' },
    withdraw: { from: ['proposed'], to: 'withdrawn' },
  },
});

export type DisposalState = (typeof disposalLifecycle.states)[number];
