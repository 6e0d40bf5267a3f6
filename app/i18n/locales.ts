import type { Language } from '#app/kernel/languages.ts';

/** BCP 47 tags given to Intl: Latin digits and the Gregorian calendar whatever the machine would prefer. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  fr: 'fr-FR-u-ca-gregory-nu-latn',
  es: 'es-ES-u-ca-gregory-nu-latn',
  ar: 'ar-u-ca-gregory-nu-latn',
  ru: 'ru-RU-u-ca-gregory-nu-latn',
};

/** The zone the donor counts in: deadlines are published in it. */
export const BRUSSELS = 'Europe/Brussels';

/** Each language's name for itself: what the language switch shows, whatever the page's language. */
export const ENDONYMS: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ru: 'Русский',
};
