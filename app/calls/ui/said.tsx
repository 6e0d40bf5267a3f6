import { useText } from '#app/i18n/text-context.tsx';
import type { Translated } from '#app/kernel/languages.ts';
import { UserText } from '#app/ui/user-text.tsx';
import { spoken } from '../translated-text.ts';

/** One line of a call in the reader's language, or in the one there is, which is named to screen readers. */
export function Said({ text }: { text: Translated }) {
  const { language } = useText();
  const { text: words, lang } = spoken(text, language);
  return (
    <span dir="auto" lang={lang === language ? undefined : lang}>
      {words}
    </span>
  );
}

/** The same with its paragraphs. */
export function SaidText({ text }: { text: Translated }) {
  const { language } = useText();
  const { text: words, lang } = spoken(text, language);
  return <UserText {...(lang === language ? {} : { lang })}>{words}</UserText>;
}
