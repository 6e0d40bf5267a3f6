import { lifecycle } from '#app/kernel/lifecycle.ts';

/**
 * Money to come back: ordered by debit note, contested by the grantee, settled in one of three ways, at once or in parts; the last part says how.
 */
export const recoveryLifecycle = lifecycle({
  noun: 'recovery',
  states: ['proposed', 'contested', 'ordered', 'offset', 'repaid', 'written_off'],
  first: 'proposed',
  moves: {
    order: { from: ['proposed', 'contested'], to: 'ordered' },
    contest: { from: ['ordered'], to: 'contested' },
    'settle-part': { from: ['ordered'], to: 'ordered' },
    repay: { from: ['ordered'], to: 'repaid' },
    offset: { from: ['ordered'], to: 'offset' },
    'write-off': { from: ['ordered', 'contested'], to: 'written_off' },
  },
});

export type RecoveryState = (typeof recoveryLifecycle.states)[number];
export type RecoveryMove = keyof typeof recoveryLifecycle.moves;

/** The moves of the office's form: with a value date, by a finance officer. */
export const SETTLING_MOVES = ['order', 'repay', 'offset'] as const satisfies readonly RecoveryMove[];
export type SettlingMove = (typeof SETTLING_MOVES)[number];
