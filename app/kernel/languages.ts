/** The five languages of the interface, in the order the switch shows them. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A text the office wrote in several languages. */
export type Translated = Readonly<Partial<Record<Language, string>>>;

/** The text in the reader's language, else English, else whatever there is. */
export function inLanguage(text: Translated, language: Language): string {
  return text[language] ?? text.en ?? Object.values(text).find((item) => item !== undefined) ?? '';
}
