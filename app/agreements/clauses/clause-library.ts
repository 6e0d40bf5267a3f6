/**
 * The clauses of the programme. `core`: what a sub-grant contract must say (domain.md): object, duration, value,
 * payment, duties, changes, termination, disputes. `flow-down`: what the grant agreement with the European Union hands
 * on: records, control rights, visibility, data, safeguarding, conflicts, sanctions, recovery. Both are in every
 * agreement. `optional`: chosen by the office for one agreement while it is drafted. Words, in five languages:
 * `agreements.clause.<code>` and `….text`; whoever changes a text raises its version.
 */
export const CLAUSE_LIBRARY = [
  { code: 'object', kind: 'core', version: 1 },
  { code: 'duration', kind: 'core', version: 1 },
  { code: 'payment', kind: 'core', version: 1 },
  { code: 'costs', kind: 'core', version: 1 },
  { code: 'reporting', kind: 'core', version: 1 },
  { code: 'records', kind: 'flow-down', version: 1 },
  { code: 'control', kind: 'flow-down', version: 1 },
  { code: 'visibility', kind: 'flow-down', version: 1 },
  { code: 'data', kind: 'flow-down', version: 1 },
  { code: 'safeguarding', kind: 'flow-down', version: 1 },
  { code: 'conflict', kind: 'flow-down', version: 1 },
  { code: 'sanctions', kind: 'flow-down', version: 1 },
  { code: 'recovery', kind: 'flow-down', version: 1 },
  { code: 'equipment', kind: 'optional', version: 1 },
  { code: 'results', kind: 'optional', version: 1 },
  { code: 'testimony', kind: 'optional', version: 1 },
  { code: 'host', kind: 'optional', version: 1 },
  { code: 'exchange', kind: 'optional', version: 1 },
  { code: 'changes', kind: 'core', version: 1 },
  { code: 'termination', kind: 'core', version: 1 },
  { code: 'disputes', kind: 'core', version: 1 },
] as const;

type Entry = (typeof CLAUSE_LIBRARY)[number];
export type Clause = Entry['code'];

/** A clause with the version of its text. */
export type ClauseVersion = { readonly code: Clause; readonly version: number };

export const CLAUSES = codesOf(() => true);
export const ALWAYS = codesOf((entry) => entry.kind !== 'optional');
export const OPTIONAL = codesOf((entry) => entry.kind === 'optional');

/** What an agreement says, in the order of the library: everything that is always in, and what was chosen. */
export function clausesWith(chosen: readonly string[]): readonly ClauseVersion[] {
  return CLAUSE_LIBRARY.filter(({ code, kind }) => kind !== 'optional' || chosen.includes(code)).map(
    ({ code, version }) => ({ code, version }),
  );
}

/** Those of a list that are optional clauses, in the order of the library. */
export function optionalOf(codes: readonly string[]): readonly Clause[] {
  return OPTIONAL.filter((code) => codes.includes(code));
}

function codesOf(fits: (entry: Entry) => boolean): readonly [Clause, ...Clause[]] {
  const [first, ...others] = CLAUSE_LIBRARY.filter(fits).map(({ code }) => code);
  if (!first) throw new Error('a kind without a clause');
  return [first, ...others];
}
