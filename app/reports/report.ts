import { z } from 'zod';
import type { adapterRefusals } from '#app/adapters/refusals.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import type { Refusal } from '#app/kernel/result.ts';
import { amount, choice, idText, longText, oneLine, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import type { programmeRefusals } from '#app/programme/refusals.ts';
import { DISALLOW_CODES } from './review/acceptance.ts';
import { DECLARATION_REASONS } from './evidence/alternative-evidence.ts';
import { EVIDENCE_LABELS, DECLARED } from './evidence/evidence-checklist.ts';
import { factsShape } from './evidence/evidence-facts.ts';
import type { reportRefusals } from './refusals.ts';

export type ReportRefusal = Refusal<
  | keyof typeof reportRefusals
  | keyof typeof kernelRefusals
  | keyof typeof programmeRefusals
  | keyof typeof adapterRefusals
>;

/** Words per narrative text: what can be written on a phone in an evening. */
export const NARRATIVE_WORDS = 800;
/** Rows of the indicator table; each is filled in or left out whole. */
export const INDICATOR_ROWS = [1, 2, 3, 4, 5, 6] as const;
export const MOST_EVIDENCE = 30;
export const MOST_EVIDENCE_BYTES = 25_000_000;

/** Words: `reports.narrative.<text>`. */
export const NARRATIVE_TEXTS = ['results', 'difficulties', 'security', 'learning', 'exchange'] as const;
export type Narrative = Readonly<Record<(typeof NARRATIVE_TEXTS)[number], string>>;

/** What a form brings: the later sections may be left out. */
export type WrittenNarrative = Pick<Narrative, 'results' | 'difficulties' | 'learning'> & Partial<Narrative>;

/** People by sex, and by age: under 18, 18 to 29, 60 and more. */
export const SEXES = ['women', 'men', 'others'] as const;
export const AGES = ['children', 'youth', 'older'] as const;

type Counts = Readonly<Record<(typeof SEXES)[number] | (typeof AGES)[number], number | null>>;

/** Counts of people are optional: leaving them out may be the safer answer. */
export type Indicator = {
  readonly code: string;
  readonly label: string;
  readonly target: number;
  readonly actual: number | null;
} & Counts;

/** As it is written: counts left out are counts not given. */
export type WrittenIndicator = Omit<Indicator, keyof Counts> & Partial<Counts>;

/** Columns of the indicator table, in the order of the form. */
export const INDICATOR_COLUMNS = ['target', 'actual', ...SEXES, ...AGES] as const;

const version = wholeNumber({ min: 1, max: 999_999 });
const text = longText({ max: 20_000, maxWords: NARRATIVE_WORDS, optional: true });

const later = text.optional().transform((typed) => typed ?? '');

export const narrativeShape = z.object({
  version,
  results: text,
  difficulties: text,
  security: later,
  learning: text,
  exchange: later,
});

const label = oneLine({ max: 200, optional: true });
const count = z
  .string()
  .optional()
  .transform((typed, ctx) => {
    if (typed === undefined || typed.trim() === '') return null;
    const parsed = wholeNumber({ min: 0, max: 1_000_000 }).safeParse(typed);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const params = issue.code === 'custom' ? issue.params : undefined;
      ctx.addIssue({ code: 'custom', message: issue.message, ...(params ? { params } : {}) });
    }
    return z.NEVER;
  });

/** `indicator.<n>.label` and one field for each of `INDICATOR_COLUMNS`, for every row of the table. */
export const indicatorLabelsShape = z.object(
  Object.fromEntries(INDICATOR_ROWS.map((row) => [`indicator.${row}.label`, label])),
);

export const indicatorCountsShape = z.object(
  Object.fromEntries(
    INDICATOR_ROWS.flatMap((row) => INDICATOR_COLUMNS.map((column) => [`indicator.${row}.${column}`, count])),
  ),
);

export const evidenceShape = factsShape.extend({
  label: choice(EVIDENCE_LABELS).refine((label) => label !== DECLARED, { error: 'field.choose' }),
});

export const declarationShape = z.object({ reason: choice(DECLARATION_REASONS) });

export const evidenceRemovalShape = z.object({ document: idText() });

export const submissionShape = z.object({
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  confirmed: ticked({ required: true }),
});

/** `accepted.<line>` in EUR for every line. */
export function acceptedShape(lineIds: readonly string[]) {
  return z.object(Object.fromEntries(lineIds.map((id) => [`accepted.${id}`, amount('EUR', { allowZero: true })])));
}

/** `ground.<line>`: why not all, empty where all is accepted. */
export function groundsShape(lineIds: readonly string[]) {
  const ground = z.union([z.literal('').transform(() => null), choice(DISALLOW_CODES)], { error: 'field.choose' });
  return z.object(Object.fromEntries(lineIds.map((id) => [`ground.${id}`, ground])));
}

/** `comment.<line>`: read by the grantee. */
export function commentsShape(lineIds: readonly string[]) {
  return z.object(Object.fromEntries(lineIds.map((id) => [`comment.${id}`, oneLine({ max: 300, optional: true })])));
}

/** What a report is called on paper and in file names: `GIAI-2026-C1-0042-A-RP1`. */
export function reportReference(agreementReference: string, number: number): string {
  return `${agreementReference}-RP${number}`;
}

/** `GIAI-2026-C1-0042-A-RP1-L3`. */
export function lineReference(reference: string, lineNumber: number): string {
  return `${reference}-L${lineNumber}`;
}
