import { lifecycle } from '#app/kernel/lifecycle.ts';

/** What an auditor finds: raised, answered by the office, then upheld or withdrawn; what is upheld and costs money is corrected. */
export const findingLifecycle = lifecycle({
  noun: 'finding',
  states: ['raised', 'answered', 'upheld', 'withdrawn', 'corrected'],
  first: 'raised',
  moves: {
    answer: { from: ['raised'], to: 'answered' },
    uphold: { from: ['raised', 'answered'], to: 'upheld' },
    withdraw: { from: ['raised', 'answered'], to: 'withdrawn' },
    correct: { from: ['upheld'], to: 'corrected' },
  },
});

export type FindingState = (typeof findingLifecycle.states)[number];
export type FindingMove = keyof typeof findingLifecycle.moves;
