import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { PAYERS } from './budget.ts';
import { headingKey, type Headings, type Payers } from './budget-paste.ts';

/** What a spreadsheet may call headings and payers: their codes, and their words in every language. */
export function wordsOfLines(): { readonly headings: Headings; readonly payers: Payers } {
  return { headings: said(HEADINGS, 'heading'), payers: said(PAYERS, 'budget.payer') };
}

function said<Code extends string>(
  codes: readonly Code[],
  words: 'heading' | 'budget.payer',
): ReadonlyMap<string, Code> {
  return new Map(
    codes.flatMap((code) => {
      const named = LANGUAGES.map((language) => textIn(language).t(`${words}.${code}` as 'heading.travel'));
      return [code, ...named].map((each) => [headingKey(each), code] as const);
    }),
  );
}
