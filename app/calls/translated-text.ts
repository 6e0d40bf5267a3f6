import { z } from 'zod';
import { LANGUAGES, type Language, type Translated } from '#app/kernel/languages.ts';
import { longText, oneLine } from '#app/kernel/shapes.ts';

type Limits = { readonly max: number; readonly lines?: boolean; readonly optional?: boolean };

/**
 * One text in several languages, sent as `<name>.en`, `<name>.fr` and so on; read as `{ [name]: { en, fr } }` without
 * the empty ones. One language at least, unless optional: which ones a call needs is asked by the checklist.
 */
export function translated<const Name extends string>(name: Name, languages: readonly Language[], limits: Limits) {
  const { max, lines, optional } = limits;
  const text = () => (lines ? longText({ max, optional: true }) : oneLine({ max, optional: true }));
  // A page printed before the field was there sends nothing for it.
  const field = () => (optional ? z.string().default('').pipe(text()) : text());
  return z
    .object(Object.fromEntries(languages.map((language) => [`${name}.${language}`, field()])))
    .superRefine((form, ctx) => {
      if (optional || ctx.issues.length > 0 || Object.values(form).some((text) => text !== '')) return;
      ctx.addIssue({ code: 'custom', path: [`${name}.${languages[0] ?? 'en'}`], message: 'field.required' });
    })
    .transform((form) => {
      const typed = languages.flatMap((language) => {
        const text = form[`${name}.${language}`] ?? '';
        return text === '' ? [] : [[language, text] as const];
      });
      return { [name]: Object.fromEntries(typed) } as Record<Name, Translated>;
    });
}

/** What was typed, and what stood there in languages the form did not show. */
export function kept(before: Translated | undefined, typed: Translated, languages: readonly Language[]): Translated {
  const unseen = Object.entries(before ?? {}).filter(([language]) => !languages.some((shown) => shown === language));
  return { ...Object.fromEntries(unseen), ...typed };
}

/** The languages a call's texts are asked in: those chosen for it, else all. */
export function languagesOf(content: { readonly languages: readonly Language[] }): readonly Language[] {
  return content.languages.length > 0 ? LANGUAGES.filter((each) => content.languages.includes(each)) : LANGUAGES;
}

/** A text as a reader gets it, with the language it is really in. */
export function spoken(text: Translated, reader: Language): { readonly text: string; readonly lang: Language } {
  const there = [reader, 'en' as const, ...LANGUAGES].find((language) => (text[language] ?? '').trim() !== '');
  return there ? { text: text[there] ?? '', lang: there } : { text: '', lang: reader };
}
