import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { tokensOf, type Token } from './condition-tokens.ts';

/** What decides whether a question is asked: a small tree, evaluated without running any code. */
export type Condition =
  | { readonly kind: 'answered'; readonly question: string }
  | { readonly kind: 'compare'; readonly question: string; readonly sign: Sign; readonly value: string }
  | { readonly kind: 'in'; readonly question: string; readonly values: readonly string[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

export const SIGNS = ['=', '≠', '<', '≤', '>', '≥'] as const;
export type Sign = (typeof SIGNS)[number];

/** Characters a condition may have, and brackets and `not` inside each other. */
export const CONDITION_MAX = 500;
const DEPTH_MAX = 20;

export type ConditionRefusal = Refusal<'condition-syntax' | 'condition-too-long'>;

/**
 * Reads `answered(q1) and (q2 = "a1" or q3 in (a1, a2)) and not q4 < 10`. `and` binds before `or`, `not` before both;
 * `!=`, `<=` and `>=` are read as `≠`, `≤` and `≥`. Refused with the place (from 1) and the word that was not understood.
 */
export function parseCondition(text: string): Result<Condition, ConditionRefusal> {
  if (text.length > CONDITION_MAX) return refuse('condition-too-long', { values: { max: CONDITION_MAX } });
  const tokens = tokensOf(text);
  const reader = { tokens, next: 0, depth: 0 };
  const read = either(reader);
  const rest = tokens[reader.next];
  if (read && rest?.kind === 'end') return ok(read);
  const at = tokens[Math.min(reader.next, tokens.length - 1)];
  return refuse('condition-syntax', { values: { place: (at?.at ?? 0) + 1, word: at?.text ?? '' } });
}

type Reader = { readonly tokens: readonly Token[]; next: number; depth: number };

/** Takes the next token if it is that word or sign. */
function take(reader: Reader, text: string): boolean {
  const token = reader.tokens[reader.next];
  if (token?.kind === 'quoted' || token?.text !== text) return false;
  reader.next += 1;
  return true;
}

function takeKind(reader: Reader, ...kinds: readonly Token['kind'][]): string | null {
  const token = reader.tokens[reader.next];
  if (!token || !kinds.includes(token.kind)) return null;
  reader.next += 1;
  return token.text;
}

function either(reader: Reader): Condition | null {
  let left = both(reader);
  while (left && take(reader, 'or')) {
    const right = both(reader);
    left = right && { kind: 'or', left, right };
  }
  return left;
}

function both(reader: Reader): Condition | null {
  let left = negated(reader);
  while (left && take(reader, 'and')) {
    const right = negated(reader);
    left = right && { kind: 'and', left, right };
  }
  return left;
}

function negated(reader: Reader): Condition | null {
  reader.depth += 1;
  if (reader.depth > DEPTH_MAX) return null;
  const not = take(reader, 'not');
  const inner = not ? negated(reader) : simple(reader);
  reader.depth -= 1;
  return inner && not ? { kind: 'not', of: inner } : inner;
}

function simple(reader: Reader): Condition | null {
  if (take(reader, '(')) {
    const inner = either(reader);
    return inner && take(reader, ')') ? inner : null;
  }
  if (take(reader, 'answered')) {
    if (!take(reader, '(')) return null;
    const question = takeKind(reader, 'word');
    return question !== null && take(reader, ')') ? { kind: 'answered', question } : null;
  }
  const question = takeKind(reader, 'word');
  return question === null ? null : compared(reader, question);
}

function compared(reader: Reader, question: string): Condition | null {
  if (take(reader, 'in')) {
    const values = take(reader, '(') ? valuesOf(reader) : null;
    return values && { kind: 'in', question, values };
  }
  const sign = SIGNS.find((each) => take(reader, each));
  const value = sign ? takeKind(reader, 'word', 'number', 'quoted') : null;
  return sign && value !== null ? { kind: 'compare', question, sign, value } : null;
}

function valuesOf(reader: Reader): readonly string[] | null {
  const values: string[] = [];
  do {
    const value = takeKind(reader, 'word', 'number', 'quoted');
    if (value === null) return null;
    values.push(value);
  } while (take(reader, ','));
  return take(reader, ')') ? values : null;
}

/** Codes of the questions a condition looks at, each once. */
export function questionsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'not':
      return questionsIn(condition.of);
    case 'and':
    case 'or':
      return [...new Set([...questionsIn(condition.left), ...questionsIn(condition.right)])];
    case 'answered':
    case 'compare':
    case 'in':
      return [condition.question];
  }
}

/** Every answer a condition compares with, and the question it is compared with. */
export function comparisonsIn(condition: Condition): readonly { question: string; value: string }[] {
  switch (condition.kind) {
    case 'answered':
      return [];
    case 'compare':
      return [{ question: condition.question, value: condition.value }];
    case 'in':
      return condition.values.map((value) => ({ question: condition.question, value }));
    case 'not':
      return comparisonsIn(condition.of);
    case 'and':
    case 'or':
      return [...comparisonsIn(condition.left), ...comparisonsIn(condition.right)];
  }
}
