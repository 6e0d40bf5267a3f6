import { z } from 'zod';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { CATEGORIES } from '#app/organisations/organisation.ts';
import { TAXONOMY_LISTS } from '#app/programme/taxonomy.ts';
import { CONDITION_MAX } from './condition.ts';
import { LETTER_KINDS } from './letters/call-letters.ts';
import { timetable } from './timetable.ts';

export const COST_MODELS = ['ACTUAL_COSTS', 'LUMP_SUM_BY_MILESTONE', 'UNIT_COSTS'] as const;
export type CostModel = (typeof COST_MODELS)[number];

/** A grant that pays less than this is no grant. */
export const CO_FINANCING_MAX = 90;

/** PRAG: indirect costs up to this share of the direct ones, in per cent; a call may allow less. */
export const INDIRECT_MAX = 7;

/** Per cents of the amount, instalment by instalment; `reimbursement`: nothing before the final report. */
export const INSTALMENT_PLANS = [
  '100',
  '80/20',
  '70/30',
  '50/50',
  '50/40/10',
  '40/40/20',
  '40/50/10',
  'reimbursement',
] as const;
export type InstalmentPlan = (typeof INSTALMENT_PLANS)[number];

/** Words: `calls.question.kind.<kind>`. How each is answered: `question-kinds.ts`. */
export const QUESTION_KINDS = [
  'text',
  'number',
  'amount',
  'choice',
  'yes-no',
  'date',
  'country',
  'declaration',
  'person',
  'table',
  'work-plan',
  'logframe',
  'risks',
  'co-applicants',
  'other-funding',
  'file',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * Who may receive a grant: what an applicant is; or whatever it is, where its money goes through a fiscal host. Words:
 * `category.<recipient>`.
 */
export const RECIPIENTS = [...CATEGORIES, 'hosted'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/**
 * Who reads an answer, from most to fewest; a question without a class is open to the desk and to reviewers. Words:
 * `calls.confidential.<class>`. `reviewers-blind`: the desk, not the reviewers. `named-roles`: grants officers and the
 * overall lead. `sealed`: the overall lead alone.
 */
export const CONFIDENTIAL_CLASSES = ['reviewers-blind', 'named-roles', 'sealed'] as const;
export type ConfidentialClass = (typeof CONFIDENTIAL_CLASSES)[number];

/** Codes end up in URLs, form fields and hashes. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);

/** At least one language; which ones a call needs is asked by the publication checklist. */
const translated = z.partialRecord(z.enum(LANGUAGES), z.string()) as z.ZodType<Translated>;

const question = z.object({
  code,
  label: translated,
  help: translated.optional(),
  kind: z.enum(QUESTION_KINDS),
  maxWords: z.number().int().positive().optional(),
  required: z.boolean(),
  /** The criterion this answer is scored by. */
  criterion: code.optional(),
  choices: z.array(z.object({ code, label: translated })).optional(),
  /** Of a table: its columns from first to last. */
  columns: z.array(z.object({ code, label: translated })).optional(),
  /** Most rows of a table, work plan, logframe, risk table or list of persons. */
  maxRows: z.number().int().positive().optional(),
  /** Of an amount: its currency. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Who reads the answer; open to desk and reviewers without. */
  confidential: z.enum(CONFIDENTIAL_CLASSES).optional(),
  /** An example of a good answer. */
  example: translated.optional(),
  /** When it is asked (`parseCondition`); always, without. */
  condition: z.string().max(CONDITION_MAX).optional(),
});

const section = z.object({
  code,
  title: translated,
  questions: z.array(question),
  /** When any of its questions is asked. */
  condition: z.string().max(CONDITION_MAX).optional(),
});

const criterion = z.object({
  code,
  title: translated,
  guidance: translated,
  /** Points. Whole, so that scores and hashes are exact. */
  maximum: z.number().int().positive(),
  /** Per cent. 100 counts the points as they are. */
  weight: z.number().int().positive(),
  /** I12: below it the application is not fundable. */
  minimum: z.number().int().nonnegative().optional(),
  /** What a number of points means, the most first. */
  anchors: z.array(z.object({ points: z.number().int().nonnegative(), text: translated })).optional(),
});

const lot = z.object({
  code,
  title: translated,
  /** I2: minor units as digits; lots add up to the envelope. */
  envelopeMinor: z.string().regex(/^\d{1,18}$/),
});

/** Everything a call says, draft or frozen (I6). Amounts and dates are columns of `calls`. */
export const callContent = z.object({
  title: translated,
  summary: translated,
  guidelines: translated,
  /** I6: codes of the programme's fixed list. */
  activities: z.array(code),
  /** Lists of the programme an application must answer to; the others it may leave open. None, without. */
  taxonomy: z.array(z.enum(TAXONOMY_LISTS)).optional(),
  /** ISO 3166-1 alpha-2; empty: all countries. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  categories: z.array(z.enum(RECIPIENTS)),
  durationMonths: z.number().int().positive(),
  costModel: z.enum(COST_MODELS),
  instalmentPlan: z.enum(INSTALMENT_PLANS),
  /** How the amount of each grant is fixed: the fifth element the law wants published. */
  amountBasis: translated,
  sections: z.array(section),
  documents: z.array(z.object({ code, label: translated, required: z.boolean() })),
  eligibility: z.array(z.object({ code, text: translated })),
  declarations: z.array(z.object({ code, text: translated })),
  criteria: z.array(criterion),
  /** I12: least sum of points to be fundable, of the sum of the maxima. */
  passTotal: z.number().int().nonnegative(),
  /** I10: two totals further apart than this part of the higher one, in per cent, ask for a third reader. */
  divergencePercent: z.number().int().min(1).max(100).optional(),
  languages: z.array(z.enum(LANGUAGES)),
  /** Own contribution of the grantee in per cent of the total cost; none without. */
  coFinancingPercent: z.number().int().min(0).max(CO_FINANCING_MAX).optional(),
  /** Whether the legal representative certifies an application before it is handed in; not, without. */
  certification: z.boolean().optional(),
  /** Most that indirect costs may be of the direct ones, in per cent; `INDIRECT_MAX` without. */
  indirectPercent: z.number().int().min(0).max(INDIRECT_MAX).optional(),
  /** Days before the deadline until which questions are taken; `QUESTION_DAYS` without. */
  questionDays: z.number().int().min(0).max(60).optional(),
  /** When applicants hear what; nothing is announced, without. */
  timetable: timetable.optional(),
  /** Shares of the envelope; a call without lots is one. */
  lots: z.array(lot).optional(),
  /** How its letters begin, by kind and language; a letter without a text of its own follows the house. */
  letters: z.partialRecord(z.enum(LETTER_KINDS), translated).optional(),
  /** Codes that earlier published versions bear: a corrigendum never gives one of them to something else. */
  usedCodes: z.array(code).optional(),
});

export type CallContent = z.output<typeof callContent>;
export type CallSection = CallContent['sections'][number];
export type CallQuestion = CallSection['questions'][number];
export type CallLot = z.output<typeof lot>;
export type CallCriterion = CallContent['criteria'][number];

/** What a criterion makes of the highest total there is, per hundred, to one decimal: its points times its weight. */
export function shareOf(criterion: CallCriterion, criteria: readonly CallCriterion[]): number {
  const all = criteria.reduce((total, each) => total + each.maximum * each.weight, 0);
  return all === 0 ? 0 : Math.round((criterion.maximum * criterion.weight * 1_000) / all) / 10;
}

/** Sum of the maxima of a grid, in points. */
export function maximumOf(criteria: readonly CallCriterion[]): number {
  return criteria.reduce((total, each) => total + each.maximum, 0);
}
