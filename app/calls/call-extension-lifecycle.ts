import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `call-extension.state.<state>`. I7: asked for by one person, granted by another. */
export const callExtensionLifecycle = lifecycle({
  noun: 'call-extension',
  states: ['proposed', 'granted', 'withdrawn'],
  first: 'proposed',
  moves: {
    grant: { from: ['proposed'], to: 'granted' },
    withdraw: { from: ['proposed'], to: 'withdrawn' },
  },
});

export type CallExtensionState = (typeof callExtensionLifecycle)['states'][number];
