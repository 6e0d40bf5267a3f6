import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Which concept notes may become full proposals. Words: `shortlist.state.<state>`. */
export const shortlistLifecycle = lifecycle({
  noun: 'shortlist',
  states: ['proposed', 'decided', 'sent_back'],
  first: 'proposed',
  moves: {
    decide: { from: ['proposed'], to: 'decided' },
    'send-back': { from: ['proposed'], to: 'sent_back' },
  },
});

export type ShortlistState = (typeof shortlistLifecycle)['states'][number];
