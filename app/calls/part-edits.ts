import { z } from 'zod';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { choice, wholeNumber } from '#app/kernel/shapes.ts';
import { CATEGORIES } from '#app/organisations/organisation.ts';
import { isCountry } from '#app/organisations/places.ts';
import { basicsOf, basicsShape } from './call-basics.ts';
import { COST_MODELS, INSTALMENT_PLANS, maximumOf } from './call-content.ts';
import { changed, type DraftEdit } from './draft-edit.ts';
import { kept, translated } from './translated-text.ts';

/** Months a grant may last. */
export const DURATION_MAX = 60;

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

/** Codes a form offered as tick boxes; none ticked sends nothing at all. */
function tickedOf<const Options extends readonly [string, ...string[]]>(options: Options, least: 0 | 1) {
  return z
    .array(choice(options))
    .optional()
    .transform((codes) => codes ?? [])
    .superRefine((codes, ctx) => {
      if (codes.length < least) ctx.addIssue({ code: 'custom', message: 'field.chooseAtLeast', params: { min: least } });
    });
}

const country = z.string().refine(isCountry, { error: 'field.notACountry' });
const activity = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);

const who = z.object({
  'activities[]': z.array(activity).optional(),
  'countries[]': z.array(country).optional(),
  'categories[]': tickedOf(CATEGORIES, 1),
  'languages[]': tickedOf(LANGUAGES, 1),
  durationMonths: wholeNumber({ min: 1, max: DURATION_MAX }),
  costModel: choice(COST_MODELS),
  instalmentPlan: choice(INSTALMENT_PLANS),
});

export const editWho: DraftEdit = (parse) => {
  const parsed = parse(who);
  if (!parsed.ok) return parsed;
  const { durationMonths, costModel, instalmentPlan, ...lists } = parsed.value;
  return changed('who', (before) => ({
    ...before,
    activities: [...new Set(lists['activities[]'])],
    countries: [...new Set(lists['countries[]'])],
    categories: [...new Set(lists['categories[]'])],
    languages: LANGUAGES.filter((language) => lists['languages[]'].includes(language)),
    durationMonths,
    costModel,
    instalmentPlan,
  }));
};

export const editPassMark: DraftEdit = (parse, { content }) => {
  const parsed = parse(z.object({ passTotal: wholeNumber({ min: 0, max: maximumOf(content.criteria) }) }));
  if (!parsed.ok) return parsed;
  const { passTotal } = parsed.value;
  return changed('grid', (before) => ({ ...before, passTotal }));
};
