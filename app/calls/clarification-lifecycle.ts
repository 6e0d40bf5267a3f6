import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `clarification.state.<state>`. A question is answered to all or to nobody. */
export const clarificationLifecycle = lifecycle({
  noun: 'clarification',
  states: ['asked', 'published', 'declined'],
  first: 'asked',
  moves: {
    publish: { from: ['asked'], to: 'published' },
    decline: { from: ['asked'], to: 'declined' },
  },
});
