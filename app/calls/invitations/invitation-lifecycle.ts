import { lifecycle } from '#app/kernel/lifecycle.ts';

/** An invitation to a call that is not public. An organisation the office knows is let in at once. Words: `call-invitation.state.<state>`. */
export const invitationLifecycle = lifecycle({
  noun: 'call-invitation',
  states: ['sent', 'granted', 'withdrawn'],
  first: 'sent',
  moves: {
    accept: { from: ['sent'], to: 'granted' },
    withdraw: { from: ['sent', 'granted'], to: 'withdrawn' },
  },
});

export type InvitationState = (typeof invitationLifecycle)['states'][number];
