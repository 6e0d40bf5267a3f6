import { z } from 'zod';
import { isLanguage, LANGUAGES } from '#app/kernel/languages.ts';
import { choice, ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { isCountry } from '#app/organisations/places.ts';
import { TAXONOMY_LISTS, type TaxonomyList } from '#app/programme/taxonomy.ts';
import { basicsOf, basicsShape } from './call-basics.ts';
import {
  CO_FINANCING_MAX,
  COST_MODELS,
  INDIRECT_MAX,
  INSTALMENT_PLANS,
  maximumOf,
  RECIPIENTS,
  type Recipient,
} from './call-content.ts';
import { QUESTION_DAYS } from './clarification.ts';
import { changed, type DraftEdit } from './draft-edit.ts';
import { kept, translated } from './translated-text.ts';
import { checkTimetable, timetableFields, typedTimetable } from './timetable-form.ts';

/** Months a grant may last. */
const DURATION_MAX = 60;

export const editBasics: DraftEdit = (parse, { currency }) => {
  const parsed = parse(basicsShape(currency));
  if (!parsed.ok) return parsed;
  const { title, ...columns } = basicsOf(parsed.value);
  return { ok: true, change: { part: 'basics', ...columns, content: (before) => ({ ...before, title }) } };
};

export const editTexts: DraftEdit = (parse, { languages }) => {
  const lines = { lines: true, optional: true } as const;
  const parsed = parse(
    translated('summary', languages, { max: 1_500, ...lines })
      .and(translated('guidelines', languages, { max: 20_000, ...lines }))
      .and(translated('amountBasis', languages, { max: 2_000, ...lines })),
  );
  if (!parsed.ok) return parsed;
  const typed = parsed.value;
  return changed('texts', (before) => ({
    ...before,
    summary: kept(before.summary, typed.summary, languages),
    guidelines: kept(before.guidelines, typed.guidelines, languages),
    amountBasis: kept(before.amountBasis, typed.amountBasis, languages),
  }));
};

/** Codes a form offered as tick boxes; none ticked sends nothing at all. What was not offered is an error of the group. */
function tickedOf<Code extends string>(fits: (text: string) => text is Code, least: 0 | 1) {
  return z
    .array(z.string())
    .optional()
    .transform((codes, ctx) => {
      const known = (codes ?? []).filter(fits);
      const wrong = (message: string, params = {}) => ctx.addIssue({ code: 'custom', message, params });
      if (known.length < (codes ?? []).length) wrong('field.choose');
      else if (known.length < least) wrong('field.chooseAtLeast', { min: least });
      return [...new Set(known)];
    });
}

const isCode = (text: string): text is string => /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(text);
const isPlace = (text: string): text is string => isCountry(text);
const isTaxonomyList = (text: string): text is TaxonomyList => TAXONOMY_LISTS.some((list) => list === text);
const isRecipient = (text: string): text is Recipient => RECIPIENTS.some((recipient) => recipient === text);

const whoFields = z.object({
  ...timetableFields,
  'activities[]': tickedOf(isCode, 0),
  'taxonomy[]': tickedOf(isTaxonomyList, 0),
  'countries[]': tickedOf(isPlace, 0),
  'categories[]': tickedOf(isRecipient, 1),
  'languages[]': tickedOf(isLanguage, 1),
  durationMonths: wholeNumber({ min: 1, max: DURATION_MAX }),
  costModel: choice(COST_MODELS),
  instalmentPlan: choice(INSTALMENT_PLANS),
  questionDays: z.preprocess((typed) => typed ?? String(QUESTION_DAYS), wholeNumber({ min: 0, max: 60 })),
  coFinancingPercent: z.preprocess((typed) => typed ?? '0', wholeNumber({ min: 0, max: CO_FINANCING_MAX })),
  certification: ticked(),
  indirectPercent: z.preprocess((typed) => typed ?? String(INDIRECT_MAX), wholeNumber({ min: 0, max: INDIRECT_MAX })),
});

const who = whoFields.superRefine((form, ctx) => {
  checkTimetable(form, (field, message) => ctx.addIssue({ code: 'custom', path: [field], message }));
});

export const editWho: DraftEdit = (parse) => {
  const parsed = parse(who);
  if (!parsed.ok) return parsed;
  const { durationMonths, costModel, instalmentPlan, coFinancingPercent, indirectPercent, questionDays, ...rest } =
    parsed.value;
  const { certification, ...lists } = rest;
  const timetable = typedTimetable(lists);
  return changed(
    'who',
    ({
      coFinancingPercent: _,
      indirectPercent: __,
      certification: ___,
      questionDays: ____,
      taxonomy: _____,
      timetable: ______,
      ...before
    }) => ({
      ...before,
      ...(indirectPercent === INDIRECT_MAX ? {} : { indirectPercent }),
      ...(questionDays === QUESTION_DAYS ? {} : { questionDays }),
      ...(coFinancingPercent > 0 ? { coFinancingPercent } : {}),
      ...(certification ? { certification } : {}),
      ...(timetable ? { timetable } : {}),
      activities: lists['activities[]'],
      ...(lists['taxonomy[]'].length > 0 ? { taxonomy: lists['taxonomy[]'] } : {}),
      countries: lists['countries[]'],
      categories: lists['categories[]'],
      languages: LANGUAGES.filter((language) => lists['languages[]'].includes(language)),
      durationMonths,
      costModel,
      instalmentPlan,
    }),
  );
};

export const editPassMark: DraftEdit = (parse, { content }) => {
  const shape = z.object({
    passTotal: wholeNumber({ min: 0, max: maximumOf(content.criteria) }),
    divergence: z
      .string()
      .default('30')
      .pipe(wholeNumber({ min: 1, max: 100 })),
  });
  const parsed = parse(shape);
  if (!parsed.ok) return parsed;
  const { passTotal, divergence } = parsed.value;
  return changed('grid', (before) => ({ ...before, passTotal, divergencePercent: divergence }));
};
