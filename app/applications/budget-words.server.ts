import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { MEASURES, PAYERS } from './budget.ts';
import { headingKey, type Headings, type Measures, type Payers } from './budget-paste.ts';

type WordsOfLines = {
  readonly headings: Headings;
  readonly payers: Payers;
  readonly measures: Measures;
  readonly titles: { readonly measure: readonly string[]; readonly unit: readonly string[] };
};

/** What a spreadsheet may call headings, payers and units: their codes, and their words in every language. */
export function wordsOfLines(): WordsOfLines {
  return {
    headings: said(HEADINGS, 'heading'),
    payers: said(PAYERS, 'budget.payer'),
    measures: said(MEASURES, 'budget.measure'),
    titles: { measure: titled('budget.measure'), unit: titled('applications.budget.unit') },
  };
}

function titled(key: 'budget.measure' | 'applications.budget.unit'): readonly string[] {
  return LANGUAGES.map((language) => headingKey(textIn(language).t(key)));
}

function said<Code extends string>(
  codes: readonly Code[],
  words: 'heading' | 'budget.payer' | 'budget.measure',
): ReadonlyMap<string, Code> {
  return new Map(
    codes.flatMap((code) => {
      const named = LANGUAGES.map((language) => textIn(language).t(`${words}.${code}` as 'heading.travel'));
      return [code, ...named].map((each) => [headingKey(each), code] as const);
    }),
  );
}
