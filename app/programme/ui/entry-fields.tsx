import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { TextField } from '#app/ui/text-field.tsx';

/** The words of an entry, one field per language. */
export function EntryWords({ title }: { title?: Translated }) {
  const { t } = useText();
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`title.${language}`}
          label={t('taxonomy.words', { language: t(`language.${language}`) })}
          lang={language}
          defaultValue={title?.[language]}
          width="full"
        />
      ))}
    </>
  );
}
