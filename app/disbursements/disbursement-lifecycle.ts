import { lifecycle } from '#app/kernel/lifecycle.ts';

/** From the request to the money's arrival. Failed, returned and cancelled payments free their instalment.
 * `hand-over`: to a provider that pays out; a bank gets a file. */
export const disbursementLifecycle = lifecycle({
  noun: 'disbursement',
  states: [
    'requested',
    'checked',
    'approved_once',
    'approved',
    'instructed',
    'sent',
    'confirmed',
    'failed',
    'returned',
    'cancelled',
  ],
  first: 'requested',
  moves: {
    check: { from: ['requested'], to: 'checked' },
    approve: { from: ['checked'], to: 'approved_once' },
    'approve-again': { from: ['approved_once'], to: 'approved_once' },
    'approve-last': { from: ['approved_once'], to: 'approved' },
    instruct: { from: ['approved'], to: 'instructed' },
    send: { from: ['instructed'], to: 'sent' },
    'hand-over': { from: ['approved'], to: 'sent' },
    confirm: { from: ['sent'], to: 'confirmed' },
    fail: { from: ['instructed', 'sent'], to: 'failed' },
    return: { from: ['confirmed'], to: 'returned' },
    cancel: { from: ['requested', 'checked', 'approved_once', 'approved'], to: 'cancelled' },
  },
});

export type DisbursementState = (typeof disbursementLifecycle.states)[number];
export type DisbursementMove = keyof typeof disbursementLifecycle.moves;

/** States in which a payment still counts against its agreement. */
export const LIVE_STATES = disbursementLifecycle.states.filter(
  (state) => state !== 'failed' && state !== 'returned' && state !== 'cancelled',
);
