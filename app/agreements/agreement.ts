import { z } from 'zod';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';
import { amount, choice, localDate, longText, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { StepUpRefusal } from '#app/people/step-up.ts';
import { OPTIONAL } from './clauses/clause-library.ts';
import type { agreementRefusals } from './refusals.ts';

export type AgreementRefusal = Refusal<
  keyof typeof agreementRefusals | keyof typeof kernelRefusals | StepUpRefusal['code']
>;

const version = wholeNumber({ min: 1, max: 999_999 });

/** Start, end and special conditions as the plan page sends them. */
export const termsShape = z.object({
  version,
  startsOn: localDate(),
  endsOn: localDate(),
  specialConditions: longText({ max: 5000, optional: true }),
});

export const versionShape = z.object({ version });

/** The grantee's signature. The name is asked for so that nobody signs by a stray click; it is not kept. */
export const signatureShape = z.object({
  version,
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  read: ticked({ required: true }),
  fullName: oneLine({ max: 200 }),
});

/** The scan of the same document, signed by hand. */
export const paperShape = z.object({
  version,
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  same: ticked({ required: true }),
});

export const countersignatureShape = z.object({
  version,
  documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  read: ticked({ required: true }),
});

/** `clauses[]`: the optional clauses that are ticked. */
export const clausesShape = z.object({ 'clauses[]': z.array(choice(OPTIONAL)).default([]) });

/** `heading.<code>`: one amount per heading of the agreement. */
export function headingsShape(headings: readonly Heading[], currency: string) {
  return z.object(
    Object.fromEntries(headings.map((heading) => [`heading.${heading}`, amount(currency, { allowZero: true })])),
  );
}

/** `instalment.<n>.amount`. */
export function instalmentAmountsShape(numbers: readonly number[], currency: string) {
  return z.object(Object.fromEntries(numbers.map((number) => [`instalment.${number}.amount`, amount(currency)])));
}

/** `instalment.<n>.date`. */
export function instalmentDatesShape(numbers: readonly number[]) {
  return z.object(Object.fromEntries(numbers.map((number) => [`instalment.${number}.date`, localDate()])));
}
