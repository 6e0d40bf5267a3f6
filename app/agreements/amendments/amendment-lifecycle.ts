import { lifecycle } from '#app/kernel/lifecycle.ts';

/**
 * A request to change an agreement in force. A notice takes effect with the second approval (`apply`), an addendum when
 * both sides have signed it (`countersign`). Words: `amendment.state.<state>`.
 */
export const amendmentLifecycle = lifecycle({
  noun: 'amendment',
  states: [
    'drafted',
    'submitted',
    'queried',
    'checked',
    'approved_once',
    'approved',
    'signed_by_grantee',
    'in_force',
    'rejected',
    'withdrawn',
  ],
  first: 'drafted',
  moves: {
    write: { from: ['drafted', 'queried'], to: 'drafted' },
    submit: { from: ['drafted'], to: 'submitted' },
    query: { from: ['submitted'], to: 'queried' },
    check: { from: ['submitted'], to: 'checked' },
    approve: { from: ['checked'], to: 'approved_once' },
    print: { from: ['approved_once'], to: 'approved' },
    apply: { from: ['approved_once'], to: 'in_force' },
    sign: { from: ['approved'], to: 'signed_by_grantee' },
    countersign: { from: ['signed_by_grantee'], to: 'in_force' },
    reject: { from: ['submitted', 'checked', 'approved_once'], to: 'rejected' },
    withdraw: {
      from: ['drafted', 'queried', 'submitted', 'checked', 'approved_once', 'approved', 'signed_by_grantee'],
      to: 'withdrawn',
    },
  },
});

export type AmendmentState = (typeof amendmentLifecycle)['states'][number];
