import { lifecycle } from '#app/kernel/lifecycle.ts';

/** A movement on the account: settled by rule or by a person, or set aside with a reason. Nothing opens it again. */
export const bankLineLifecycle = lifecycle({
  noun: 'bank-line',
  states: ['open', 'settled', 'set_aside'],
  first: 'open',
  moves: {
    settle: { from: ['open'], to: 'settled' },
    'set-aside': { from: ['open'], to: 'set_aside' },
  },
});

export type BankLineState = (typeof bankLineLifecycle.states)[number];
