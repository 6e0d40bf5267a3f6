import { z } from 'zod';
import type { CallContent } from '#app/calls/call-content.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import type { Application } from './application.ts';
import { MEASURES, PAYERS, totalsOf, type BudgetLine } from './budget.ts';
import type { LocalRate } from './local-amounts.ts';

/** Minor units as digits: canonical JSON knows no large numbers. */
const minor = z.string().regex(/^\d{1,18}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What was submitted, whole: the content of `application_versions`. Its SHA-256 is on the receipt, and anybody who
 * holds the content can compute it again (`contentSha256`).
 */
export const applicationContent = z.object({
  reference: z.string(),
  /** Which submission of this application, from 1. */
  number: z.number().int().positive(),
  callVersionId: z.string(),
  submittedAt: z.string(),
  language: z.enum(LANGUAGES),
  activities: z.array(z.string()),
  /** Entries of the programme's closed lists, `violation:torture`. */
  taxonomy: z.array(z.string()).default([]),
  durationMonths: z.number().int().positive(),
  /** Code of the lot; null where the call has none. */
  lot: z.string().nullable().default(null),
  currency: z.string(),
  /** In the order of the call's form, unanswered questions included as empty text. */
  answers: z.array(z.object({ section: z.string(), question: z.string(), value: z.string() })),
  budget: z.array(
    z.object({
      heading: z.enum(HEADINGS),
      description: z.string(),
      quantity: z.number().int().positive(),
      measure: z.enum(MEASURES).default('item'),
      unitMinor: minor,
      amountMinor: minor,
      payer: z.enum(PAYERS).default('grant'),
    }),
  ),
  totals: z.object({
    directMinor: minor,
    indirectMinor: minor,
    requestedMinor: minor,
    /** What the applicant and others pay beside. */
    contributedMinor: minor.default('0'),
  }),
  /** I28: what amounts were shown in beside, as `toDecimal` units for 1 EUR, of a month and from a source. */
  local: z
    .object({ currency: z.string(), unitsPerEur: z.string(), month: z.string(), source: z.string() })
    .nullable()
    .default(null),
  documents: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      reference: z.string(),
      mediaType: z.string(),
      bytes: z.number(),
      sha256,
    }),
  ),
  /** Codes of the declarations that were ticked. */
  declarations: z.array(z.string()),
  /** The certification it was handed in with; absent where the call asks for none. */
  certification: z.object({ id: z.string(), sha256, at: z.string() }).optional(),
});

export type ApplicationContent = z.output<typeof applicationContent>;
export type SubmittedDocument = ApplicationContent['documents'][number];

/** Gathers the version that is frozen. Lines and documents come in the order they were added. */
export function contentToSubmit(given: {
  application: Pick<
    Application,
    'reference' | 'callVersionId' | 'language' | 'activities' | 'taxonomy' | 'durationMonths' | 'lotCode' | 'currency'
  >;
  number: number;
  at: Date;
  call: CallContent;
  answers: ReadonlyMap<string, string>;
  lines: readonly BudgetLine[];
  local: LocalRate | null;
  documents: readonly SubmittedDocument[];
  declarations: readonly string[];
}): ApplicationContent {
  const { application, call, lines } = given;
  if (application.durationMonths === null) throw new Error('an application without a duration is not complete');
  return {
    reference: application.reference,
    number: given.number,
    callVersionId: application.callVersionId,
    submittedAt: given.at.toISOString(),
    language: application.language,
    activities: [...application.activities].toSorted(),
    taxonomy: [...application.taxonomy].toSorted(),
    durationMonths: application.durationMonths,
    lot: application.lotCode,
    currency: application.currency,
    answers: call.sections.flatMap((section) =>
      section.questions.map(({ code }) => ({
        section: section.code,
        question: code,
        value: given.answers.get(code) ?? '',
      })),
    ),
    ...frozenBudget(lines),
    local: given.local,
    documents: [...given.documents],
    declarations: [...given.declarations].toSorted(),
  };
}

function frozenBudget(lines: readonly BudgetLine[]): Pick<ApplicationContent, 'budget' | 'totals'> {
  const totals = totalsOf(lines);
  return {
    budget: lines.map(({ heading, description, quantity, measure, unitMinor, amountMinor, payer }) => ({
      heading,
      description,
      quantity,
      measure,
      unitMinor: unitMinor.toString(),
      amountMinor: amountMinor.toString(),
      payer,
    })),
    totals: {
      directMinor: totals.directMinor.toString(),
      indirectMinor: totals.indirectMinor.toString(),
      requestedMinor: totals.requestedMinor.toString(),
      contributedMinor: (totals.ownMinor + totals.otherMinor).toString(),
    },
  };
}

/** The budget of a submitted version as lines again, for the pages and rooms that add up. */
export function linesOf(content: ApplicationContent): readonly BudgetLine[] {
  return content.budget.map((line, index) => ({
    ...line,
    id: String(index),
    unitMinor: BigInt(line.unitMinor),
    amountMinor: BigInt(line.amountMinor),
  }));
}
