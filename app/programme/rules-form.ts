import { z } from 'zod';
import { LANGUAGES, type Language, type Translated } from '#app/kernel/languages.ts';
import type { Currency } from '#app/kernel/money.ts';
import { amount, choice, idText, localDate, longText, oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import { FX_POLICIES } from './fx-policy.ts';
import type { ProgrammeRules } from './programme-rules.ts';

/** Whole numbers of the form with what they may be; a page says both ends. Retention: I35. */
export const LIMITS = {
  closingMarginDays: { min: 0, max: 730 },
  flexibilityPercent: { min: 0, max: 100 },
  advanceCeilingPercent: { min: 1, max: 100 },
  consumptionPercent: { min: 0, max: 100 },
  alternativeEvidencePercent: { min: 0, max: 100 },
  checkValidDays: { min: 1, max: 365 },
  retentionYears: { min: 5, max: 50 },
} as const;

/** The rules as a form sends them: `title.en` to `title.ru` (English required), `funding.en` and so on, amounts in major units. */
export function programmeRulesShape(currency: Currency) {
  return z
    .object({
      ...inLanguages('title', 200),
      ...inLanguages('funding', 300),
      contractReference: oneLine({ max: 80 }),
      startsOn: localDate(),
      endsOn: localDate(),
      envelope: amount(currency),
      fstpBudget: amount(currency),
      cap: amount(currency),
      fxPolicy: choice(FX_POLICIES),
      closingMarginDays: wholeNumber(LIMITS.closingMarginDays),
      flexibilityPercent: wholeNumber(LIMITS.flexibilityPercent),
      advanceCeilingPercent: wholeNumber(LIMITS.advanceCeilingPercent),
      consumptionPercent: wholeNumber(LIMITS.consumptionPercent),
      alternativeEvidencePercent: wholeNumber(LIMITS.alternativeEvidencePercent),
      checkValidDays: wholeNumber(LIMITS.checkValidDays),
      retentionYears: wholeNumber(LIMITS.retentionYears),
    })
    .transform((form): ProgrammeRules => {
      const { envelope, fstpBudget, cap, ...rest } = form;
      return {
        title: wordsOf(form, 'title'),
        fundingStatement: wordsOf(form, 'funding'),
        contractReference: rest.contractReference,
        startsOn: rest.startsOn,
        endsOn: rest.endsOn,
        closingMarginDays: rest.closingMarginDays,
        envelopeMinor: envelope,
        fstpBudgetMinor: fstpBudget,
        capMinor: cap,
        fxPolicy: rest.fxPolicy,
        flexibilityPercent: rest.flexibilityPercent,
        advanceCeilingPercent: rest.advanceCeilingPercent,
        consumptionPercent: rest.consumptionPercent,
        alternativeEvidencePercent: rest.alternativeEvidencePercent,
        checkValidDays: rest.checkValidDays,
        retentionYears: rest.retentionYears,
      };
    });
}

/** The number of the version a proposal was written over, and why. */
export const proposalShape = z.object({ basedOn: z.coerce.number().int().min(0), reason: longText({ max: 500 }) });

export const rulesOutcomeShape = z.object({ versionId: idText() });

type Worded = 'title' | 'funding';

function inLanguages<Name extends Worded>(name: Name, max: number) {
  const fields = LANGUAGES.map((language) => [`${name}.${language}`, oneLine({ max, optional: language !== 'en' })]);
  return Object.fromEntries(fields) as Record<`${Name}.${Language}`, ReturnType<typeof oneLine>>;
}

/** Languages left empty are left out: readers of those get the English words. */
function wordsOf(form: Readonly<Partial<Record<string, unknown>>>, name: Worded): Translated {
  const pairs = LANGUAGES.map((language) => [language, form[`${name}.${language}`]] as const);
  return Object.fromEntries(pairs.filter(([, text]) => typeof text === 'string' && text !== ''));
}
