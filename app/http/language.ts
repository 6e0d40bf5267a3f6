import { isLanguage, type Language } from '#app/kernel/languages.ts';

/** What a request says about the reader's language, most deliberate first. */
export type LanguageFacts = {
  /** `?lang=` of the address: the language switch. */
  readonly asked: string | null;
  readonly cookie: string | null;
  /** The language saved with the account. */
  readonly saved: Language | null;
  readonly acceptLanguage: string | null;
};

export function chooseLanguage(facts: LanguageFacts): Language {
  for (const candidate of [facts.asked, facts.cookie, facts.saved]) {
    if (isLanguage(candidate)) return candidate;
  }
  return preferred(facts.acceptLanguage ?? '') ?? 'en';
}

/** The value of `Set-Cookie` that keeps the choice for a year. */
export function languageCookie(language: Language, secure: boolean): string {
  const year = 365 * 24 * 60 * 60;
  return `lang=${language}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The value of one cookie of a `Cookie` header. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...value] = pair.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return null;
}

/** The first of our languages in the reader's order (RFC 9110 §12.5.4); a region is ignored, `q=0` means never. */
function preferred(header: string): Language | null {
  const ranked = header
    .slice(0, 500)
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/.exec(parameter)?.[1]);
      return { language: tag.split('-')[0], weight: Number(quality.find(Boolean) ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of ranked) if (isLanguage(language)) return language;
  return null;
}
