import { textIn } from '#app/i18n/catalogue.server.ts';
import { addDays } from '#app/kernel/instant.ts';
import { inLanguage, type Language } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { CallRow } from '../call-store.server.ts';
import { languagesOf } from '../translated-text.ts';
import { letterOpening, lettersOf, type LetterKind, type LetterValues } from './call-letters.ts';

/** Days after the deadline of the dates a preview shows. */
const SAMPLE_DAYS = { accept: 60, complain: 56 } as const;

export type LetterPreview = {
  readonly kind: LetterKind;
  /** In each language of the call: the paragraphs, and whether they are the house's. */
  readonly said: readonly {
    readonly language: Language;
    readonly house: boolean;
    readonly paragraphs: readonly string[];
  }[];
};

/** Every letter of a draft as an applicant would read its beginning, in each language, with sample values. */
export function letterPreviews(call: CallRow): readonly LetterPreview[] {
  const { letters } = call.content;
  return lettersOf(call.stage).map((kind) => ({
    kind,
    said: languagesOf(call.content).map((language) => ({
      language,
      house: (letters?.[kind]?.[language]?.trim() ?? '') === '',
      paragraphs: letterOpening({ kind, letters, values: sampleValues(call, language) }, textIn(language)),
    })),
  }));
}

function sampleValues(call: CallRow, language: Language): LetterValues {
  const text = textIn(language);
  const most = text.money(money(call.maximumMinor, call.currency));
  return {
    reference: `${call.reference}-0001`,
    call: inLanguage(call.content.title, language),
    organisation: 'ORG-0001',
    requested: most,
    amount: most,
    'accept-until': text.date(addDays(call.deadlineAt, SAMPLE_DAYS.accept)),
    'complain-until': text.date(addDays(call.deadlineAt, SAMPLE_DAYS.complain)),
    deadline: text.date(addDays(call.deadlineAt, SAMPLE_DAYS.accept)),
  };
}
