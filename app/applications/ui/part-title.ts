import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';

type Part = { readonly part: string; readonly title: Translated | null };

/** Names a part of an application as its pages do. */
export function usePartTitle(parts: readonly Part[]): (part: string) => string {
  const { t, language } = useText();
  return (part) => {
    if (part === ':basics') return t('applications.home.basics');
    if (part === ':budget') return t('applications.home.budget');
    if (part === ':documents') return t('applications.home.documents');
    return inLanguage(parts.find((each) => each.part === part)?.title ?? {}, language);
  };
}
