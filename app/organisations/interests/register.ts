import { z } from 'zod';
import { choice, idText } from '#app/kernel/shapes.ts';
import { emailMark, registrationMark, type Mark } from '../marks/applicant-marks.ts';

/** What a member can name in advance. Words: `interest.kind.<kind>`. */
export const REGISTER_KINDS = ['network', 'past-grant', 'mentoring', 'nomination'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** In one form; more are added with the next. */
export const MOST_LINES = 500;
const LONGEST_LINE = 200;
/** A shorter number would meet too many. */
const LEAST_SIGNS = 4;

/** A line of a register: an e-mail address or a registration number, as two descriptions of one applicant share it. */
export type RegisterLine = Mark & { readonly kind: 'registration' | 'email' };

/**
 * The lines that were typed, one organisation each, every one once; empty lines do not count. `wrong`: the number of the
 * first line, counted from 1, that is neither an address nor a number.
 */
export function readLines(typed: string): { readonly lines: readonly RegisterLine[]; readonly wrong: number | null } {
  const found = new Map<string, RegisterLine>();
  for (const [place, raw] of typed.split(/\r?\n/).entries()) {
    const text = raw.normalize('NFC').trim();
    if (text === '') continue;
    const line = lineOf(text);
    if (!line) return { lines: [], wrong: place + 1 };
    found.set(`${line.kind} ${line.value}`, line);
  }
  return { lines: [...found.values()], wrong: null };
}

function lineOf(text: string): RegisterLine | null {
  if (text.length > LONGEST_LINE) return null;
  if (text.includes('@')) return z.email().safeParse(text).success ? { kind: 'email', value: emailMark(text) } : null;
  const value = registrationMark(text);
  return value.length >= LEAST_SIGNS && /\p{N}/u.test(value) ? { kind: 'registration', value } : null;
}

const linesShape = z
  .string()
  .transform(readLines)
  .transform(({ lines, wrong }, ctx) => {
    const complain = (message: string, params: Record<string, number> = {}) =>
      ctx.addIssue({ code: 'custom', message, params });
    if (wrong !== null) complain('field.registerLine', { line: wrong });
    else if (lines.length === 0) complain('field.required');
    else if (lines.length > MOST_LINES) complain('field.registerTooLong', { max: MOST_LINES });
    return lines;
  });

export const registerShape = z.object({ member: idText(), kind: choice(REGISTER_KINDS), lines: linesShape });
