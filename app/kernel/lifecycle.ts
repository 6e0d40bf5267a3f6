import { ok, refuse, type Refusal, type Result } from './result.ts';

/**
 * The moves of one noun as ONE table: the button, the guard on the server, the check in the database and the
 * diagram in the docs all come from it. `moves[move]` lists the states it may start from and the one it leads to.
 */
export type Lifecycle<State extends string, Move extends string> = {
  readonly noun: string;
  readonly states: readonly State[];
  readonly first: State;
  readonly moves: Readonly<Record<Move, { readonly from: readonly State[]; readonly to: State }>>;
};

export type MoveRefusal = Refusal<'move-not-allowed'>;

export function lifecycle<const State extends string, const Move extends string>(
  table: Lifecycle<State, Move>,
): Lifecycle<State, Move> {
  return table;
}

/** Whether a move may start from a state: what a page asks before it shows a button. */
export function canMove<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  move: Move,
  state: State,
): boolean {
  return table.moves[move].from.includes(state);
}

/** The state a move leads to, or `move-not-allowed`: what a command asks before it writes. */
export function advance<State extends string, Move extends string>(
  table: Lifecycle<State, Move>,
  move: Move,
  state: State,
): Result<State, MoveRefusal> {
  return canMove(table, move, state) ? ok(table.moves[move].to) : refuse('move-not-allowed', { values: { state } });
}

/** Mermaid text for `docs/lifecycles`. */
export function diagram<State extends string, Move extends string>(table: Lifecycle<State, Move>): string {
  const rows = Object.entries<{ from: readonly State[]; to: State }>(table.moves).flatMap(([move, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${move}`),
  );
  return ['stateDiagram-v2', `  [*] --> ${table.first}`, ...rows].join('\n');
}
