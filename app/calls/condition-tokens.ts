/** A word (a code, `and`, `answered`), a number, a text in quotation marks, a sign, or the end. `at` counts from 0. */
export type Token = {
  readonly kind: 'word' | 'number' | 'quoted' | 'sign' | 'end' | 'unknown';
  readonly text: string;
  readonly at: number;
};

const KINDS: readonly (readonly [Exclude<Token['kind'], 'end' | 'unknown'>, RegExp])[] = [
  ['quoted', /"([^"]*)"/y],
  ['number', /-?\d+(?:\.\d+)?(?![A-Za-z0-9.-])/y],
  ['word', /[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/y],
  ['sign', /!=|<=|>=|[=≠<≤>≥(),]/y],
];

const SAME: Readonly<Record<string, string>> = { '!=': '≠', '<=': '≤', '>=': '≥' };

/** Cuts a condition into tokens; what is none becomes `unknown`, which no rule takes. Always ends with `end`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token.token);
    at += token.length;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function tokenAt(text: string, at: number): { token: Token; length: number } {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const said = found[1] ?? found[0];
    return { token: { kind, text: SAME[said] ?? said, at }, length: found[0].length };
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { token: { kind: 'unknown', text: character, at }, length: character.length };
}
