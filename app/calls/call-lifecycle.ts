import { lifecycle } from '#app/kernel/lifecycle.ts';

/** Words: `call.state.<state>`. Reviewing, deciding and archiving are moved by later rooms through this table. */
export const callLifecycle = lifecycle({
  noun: 'call',
  states: ['draft', 'approved', 'open', 'closed', 'in_review', 'decided', 'archived', 'cancelled'],
  first: 'draft',
  moves: {
    revise: { from: ['draft'], to: 'draft' },
    approve: { from: ['draft'], to: 'approved' },
    open: { from: ['approved'], to: 'open' },
    close: { from: ['open'], to: 'closed' },
    /** I7: the portal was out of order before the deadline. */
    extend: { from: ['open', 'closed'], to: 'open' },
    review: { from: ['closed'], to: 'in_review' },
    decide: { from: ['in_review'], to: 'decided' },
    archive: { from: ['decided'], to: 'archived' },
    cancel: { from: ['draft', 'approved', 'open'], to: 'cancelled' },
  },
});

export type CallState = (typeof callLifecycle)['states'][number];
export type CallMove = keyof (typeof callLifecycle)['moves'];
