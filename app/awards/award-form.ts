import { z } from 'zod';
import { isLocalDate } from '#app/kernel/instant.ts';
import { parseAmount, type Currency } from '#app/kernel/money.ts';
import { amount, choice, idText, localDate, longText, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { amountField, outcomeField, reasonField } from './award-list.ts';
import { OUTCOMES, type AwardLine } from './award.ts';

/** A file of the ranking as the form of a list knows it. What cannot be funded has no fields: it is rejected. */
type FormFile = { readonly applicationId: string; readonly fundable: boolean };

/** Longest reason, in characters. */
const LONGEST_REASON = 1_000;

const version = wholeNumber({ min: 1, max: 1_000_000 });

export const recommendationShape = z.object({ version });
export const approvalShape = z.object({ version, seen: ticked({ required: true }) });
export const authorityShape = z.object({ version, reference: oneLine({ max: 100 }), on: localDate() });
export const sendingBackShape = z.object({ version, reason: longText({ max: LONGEST_REASON }) });
export const acceptShape = z.object({ sure: ticked({ required: true }) });
/** The hash of the minutes that were read. */
export const signatureShape = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  seen: ticked({ required: true }),
});
export const declineShape = z.object({ sure: ticked({ required: true }) });

/** The form of a list: the committee's meeting, then outcome, amount and reason of every file that can be funded. */
export function listShape(files: readonly FormFile[], currency: Currency) {
  const about = z.object({
    /** 0 for a first list. */
    version: wholeNumber({ min: 0, max: 1_000_000 }),
    metOn: dayOrNothing(),
    minutes: longText({ max: 20_000, optional: true }).default(''),
    'voters[]': z.array(idText()).default([]),
    authority: ticked(),
    chair: z
      .union([z.literal(''), idText()])
      .default('')
      .transform((id) => (id === '' ? null : id)),
  });
  const lines = files
    .filter((file) => file.fundable)
    .flatMap(({ applicationId }): [string, z.ZodType][] => [
      [outcomeField(applicationId), choice(OUTCOMES)],
      [amountField(applicationId), amountOrNothing(currency)],
      [reasonField(applicationId), longText({ max: LONGEST_REASON, optional: true }).default('')],
    ]);
  return about.and(z.object(Object.fromEntries(lines)));
}

/** What was sent, as lines in the order of the ranking. */
export function linesIn(files: readonly FormFile[], sent: Readonly<Record<string, unknown>>): readonly AwardLine[] {
  return files.map(({ applicationId, fundable }) => {
    if (!fundable) return { applicationId, outcome: 'reject', amountMinor: 0n, reason: '' };
    const amountMinor = sent[amountField(applicationId)];
    const reason = sent[reasonField(applicationId)];
    return {
      applicationId,
      outcome: OUTCOMES.find((each) => each === sent[outcomeField(applicationId)]) ?? 'reject',
      amountMinor: typeof amountMinor === 'bigint' ? amountMinor : 0n,
      reason: typeof reason === 'string' ? reason : '',
    };
  });
}

/** What the typed list would promise, as far as its amounts can be read: for the page that comes back. */
export function typedSum(
  files: readonly FormFile[],
  typed: Readonly<Record<string, readonly string[]>>,
  currency: Currency,
): bigint {
  return files.reduce((sum, { applicationId }) => {
    if (typed[outcomeField(applicationId)]?.[0] !== 'award') return sum;
    const parsed = parseAmount(typed[amountField(applicationId)]?.[0] ?? '', currency);
    return parsed.ok && parsed.value > 0n ? sum + parsed.value : sum;
  }, 0n);
}

function amountOrNothing(currency: Currency) {
  return z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? '0' : typed))
    .pipe(amount(currency, { allowZero: true }));
}

function dayOrNothing() {
  return z
    .string()
    .default('')
    .transform((typed, ctx) => {
      const text = typed.trim();
      if (text === '') return null;
      if (isLocalDate(text)) return text;
      ctx.addIssue({ code: 'custom', message: 'field.notADate', params: {} });
      return z.NEVER;
    });
}
