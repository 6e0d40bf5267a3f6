import { lifecycle } from '#app/kernel/lifecycle.ts';

/** I16: from a possible match to what two people say of it. Words: `screening-hit.state.<state>`. */
export const hitLifecycle = lifecycle({
  noun: 'screening-hit',
  states: ['open', 'false_positive', 'confirmed', 'escalated'],
  first: 'open',
  moves: {
    clear: { from: ['open', 'escalated'], to: 'false_positive' },
    confirm: { from: ['open', 'escalated'], to: 'confirmed' },
    escalate: { from: ['open'], to: 'escalated' },
  },
});

export type HitState = (typeof hitLifecycle.states)[number];
