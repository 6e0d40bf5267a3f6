import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isCommonPassword } from './common-passwords.ts';

export type PasswordRefusal = Refusal<
  'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-has-context'
>;

const SHORTEST = 12;
const SHORTEST_STAFF = 15;
const MOST_BYTES = 1024;
/** Shorter words of the context (initials, "Li") would forbid too much. */
const SHORTEST_WORD = 4;
/** What must be left beside the words of the context for the rest to count as a secret. */
const REST = 8;
const HOUSE_WORDS = ['passerelle', 'password', 'portal', 'grant', 'giai'];

/**
 * AU-2: length only (12 characters, staff 15, at most 1 024 bytes), no rule on kinds of characters; not on the list of
 * common passwords, and not made of words an attacker knows. `context`: the person's address and name, the
 * organisation's name, the reference of the call.
 */
export function decidePassword(
  password: string,
  about: { staff: boolean; context: readonly string[] },
): Result<string, PasswordRefusal> {
  const min = about.staff ? SHORTEST_STAFF : SHORTEST;
  const typed = password.normalize('NFC');
  if (Array.from(typed).length < min) return refuse('password-too-short', { field: 'password', values: { min } });
  if (new TextEncoder().encode(typed).length > MOST_BYTES) {
    return refuse('password-too-long', { field: 'password', values: { max: MOST_BYTES } });
  }
  if (isCommonPassword(typed)) return refuse('password-too-common', { field: 'password' });
  if (withoutContext(typed, about.context).length < REST) return refuse('password-has-context', { field: 'password' });
  return ok(typed);
}

/** The password in small letters without the words of the context, and without the digits and signs around them. */
function withoutContext(typed: string, context: readonly string[]): string {
  const words = [...HOUSE_WORDS, ...context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((one, other) => other.length - one.length);
  const small = typed.toLowerCase();
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), small);
  return left === small ? small : left.replace(/[^\p{L}]+/gu, '');
}
