import { z } from 'zod';
import { isLocalDate } from './instant.ts';
import { latinDigits } from './digits.ts';
import { isId } from './ids.ts';
import { parseAmount, type Currency } from './money.ts';

/** Field shapes. Messages are catalogue keys; their values travel in `params`. */

const FORBIDDEN_ONE_LINE = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const FORBIDDEN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

function complain(ctx: z.RefinementCtx, message: string, params: Record<string, string | number> = {}): void {
  ctx.addIssue({ code: 'custom', message, params });
}

/** EX-6: one line, NFC, trimmed, no control and no bidi override characters. Required unless `optional`. */
export function oneLine(limits: { max: number; optional?: boolean }) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .superRefine((text, ctx) => {
      if (text === '' && !limits.optional) complain(ctx, 'field.required');
      if (FORBIDDEN_ONE_LINE.test(text)) complain(ctx, 'field.forbiddenCharacters');
      if ([...text].length > limits.max) complain(ctx, 'field.tooLong', { max: limits.max });
    });
}

/** Several lines; line ends become `\n`. */
export function longText(limits: { max: number; maxWords?: number; optional?: boolean }) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .superRefine((text, ctx) => {
      if (text === '' && !limits.optional) complain(ctx, 'field.required');
      if (FORBIDDEN_TEXT.test(text)) complain(ctx, 'field.forbiddenCharacters');
      if ([...text].length > limits.max) complain(ctx, 'field.tooLong', { max: limits.max });
      if (limits.maxWords && countWords(text) > limits.maxWords) {
        complain(ctx, 'field.tooManyWords', { max: limits.maxWords });
      }
    });
}

/** Words as a reader counts them, in any script: `défenseur·e·x·s` is one. */
export function countWords(text: string): number {
  return text.split(/[\s\u200b]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** An amount in major units as typed, to minor units. */
export function amount(currency: Currency, limits: { allowZero?: boolean } = {}) {
  return z.string().transform((typed, ctx) => {
    if (typed.trim() === '') return fail(ctx, 'field.required');
    const parsed = parseAmount(typed, currency);
    if (!parsed.ok) {
      const key = {
        'amount-not-a-number': 'field.notAnAmount',
        'amount-too-many-decimals': 'field.tooManyDecimals',
        'amount-too-large': 'field.amountTooLarge',
      }[parsed.refusal.code];
      return fail(ctx, key, { ...parsed.refusal.values });
    }
    if (parsed.value < 0n) return fail(ctx, 'field.negative');
    if (parsed.value === 0n && !limits.allowZero) return fail(ctx, 'field.zero');
    return parsed.value;
  });
}

/** The same where it may stay empty: null then. */
export function optionalAmount(currency: Currency) {
  const given = amount(currency);
  return z
    .string()
    .optional()
    .transform((typed = '', ctx) => {
      if (typed.trim() === '') return null;
      const parsed = given.safeParse(typed);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) ctx.addIssue({ ...issue });
      return z.NEVER;
    });
}

/** Digits of any script in use here. */
export function wholeNumber(limits: { min: number; max: number }) {
  return z.string().transform((typed, ctx) => {
    const text = latinDigits(typed.trim());
    if (text === '') return fail(ctx, 'field.required');
    if (!/^-?\d{1,9}$/.test(text)) return fail(ctx, 'field.notWhole');
    const value = Number(text);
    if (value < limits.min || value > limits.max) return fail(ctx, 'field.range', { ...limits });
    return value;
  });
}

/** `YYYY-MM-DD`. */
export function localDate() {
  return z
    .string()
    .transform((text) => text.trim())
    .superRefine((text, ctx) => {
      if (text === '') complain(ctx, 'field.required');
      else if (!isLocalDate(text)) complain(ctx, 'field.notADate');
    });
}

/** `HH:MM`, 24 hours. */
export function timeOfDay() {
  return z
    .string()
    .transform((text) => text.trim())
    .superRefine((text, ctx) => {
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) complain(ctx, 'field.notATime');
    });
}

export function email() {
  return oneLine({ max: 254 }).superRefine((text, ctx) => {
    if (text !== '' && !/^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(text)) complain(ctx, 'field.notAnEmail');
  });
}

export function choice<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z.enum(options, { error: 'field.choose' });
}

/** A ticked box; required ones must be. */
export function ticked(limits: { required?: boolean } = {}) {
  return z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '')
    .superRefine((value, ctx) => {
      if (!value && limits.required) complain(ctx, 'field.mustTick');
    });
}

export function idText() {
  return z.string().refine(isId, { error: 'field.choose' });
}

function fail(ctx: z.RefinementCtx, message: string, params: Record<string, string | number> = {}): never {
  complain(ctx, message, params);
  return z.NEVER;
}
