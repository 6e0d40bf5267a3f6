import { lifecycle } from '#app/kernel/lifecycle.ts';

/** A complaint of an applicant. Words: `redress.state.<state>`. */
export const redressLifecycle = lifecycle({
  noun: 'redress',
  states: ['filed', 'upheld', 'dismissed'],
  first: 'filed',
  moves: {
    uphold: { from: ['filed'], to: 'upheld' },
    dismiss: { from: ['filed'], to: 'dismissed' },
  },
});

export type RedressState = (typeof redressLifecycle)['states'][number];
