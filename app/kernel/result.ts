/** What a decision or a command answers: a value, or a refusal the reader can be told about. Broken invariants throw. */
export type Result<Value, Refused> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused };

/** A named "no". `code` has words in every language under `refusal.<code>`; `field` says beside which field to print it. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  about: { field?: string; values?: Record<string, string | number> } = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, ...about } };
}

/** For seeds, tests and places where a refusal would mean that our own code is wrong. */
export function expectOk<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.values ?? {})}`);
}
