import type { Language } from '#app/kernel/languages.ts';

/** One text in every language of the programme. */
export type InFive = Readonly<Record<Language, string>>;

export function inFive(en: string, fr: string, es: string, ar: string, ru: string): InFive {
  return { en, fr, es, ar, ru };
}
