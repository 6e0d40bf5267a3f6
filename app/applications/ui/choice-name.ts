import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import type { ChoiceNames } from '../choice-names.server.ts';

/** Says a chosen code in the reader's words: an activity with its code, all others by name; unknown ones as they are. */
export function useChoiceName(names: ChoiceNames): (code: string) => string {
  const { language } = useText();
  return (code) => {
    const title = names.get(code);
    if (!title) return code;
    return code.includes(':') ? inLanguage(title, language) : `${code} – ${inLanguage(title, language)}`;
  };
}
