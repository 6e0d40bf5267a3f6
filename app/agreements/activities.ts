import { inLanguage, type Language, type Translated } from '#app/kernel/languages.ts';

/** An activity of the programme's fixed list (I6). */
export type KnownActivity = { readonly code: string; readonly title: Translated };

/** `R1.1 – Capacity building`: each code with its title in that language, in the order of the codes. */
export function activityNames(
  codes: readonly string[],
  known: readonly KnownActivity[],
  language: Language,
): readonly string[] {
  return codes.toSorted().map((code) => {
    const title = known.find((each) => each.code === code)?.title;
    return title ? `${code} – ${inLanguage(title, language)}` : code;
  });
}
