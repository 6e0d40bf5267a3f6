import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `corrigendum.state.<state>`. One is drafted at a time; published, it is a version of its call (I6). */
export const corrigendumLifecycle = lifecycle({
  noun: 'corrigendum',
  states: ['drafted', 'published', 'discarded'],
  first: 'drafted',
  moves: {
    revise: { from: ['drafted'], to: 'drafted' },
    publish: { from: ['drafted'], to: 'published' },
    discard: { from: ['drafted'], to: 'discarded' },
  },
});

export type CorrigendumState = (typeof corrigendumLifecycle)['states'][number];
