import { useText } from '#app/i18n/text-context.tsx';
import type { Language, Translated } from '#app/kernel/languages.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type TranslatedFieldsProps = {
  name: string;
  /** What is written, without its language: "Title". */
  label: string;
  hint?: string;
  languages: readonly Language[];
  value?: Translated | undefined;
  /** Several lines; one line without. */
  rows?: number;
  optional?: boolean;
};

/** One field per language, one under the other: translating is comparing. */
export function TranslatedFields({ name, label, hint, languages, value, rows, optional }: TranslatedFieldsProps) {
  const { t } = useText();
  return (
    <>
      {languages.map((language, index) => {
        const field = {
          name: `${name}.${language}`,
          label: t('calls.in-language', { label, language: t(`language.${language}`) }),
          lang: language,
          defaultValue: value?.[language],
          ...(hint && index === 0 ? { hint } : {}),
          ...(optional ? { optional } : {}),
        };
        return rows ? (
          <TextArea key={language} {...field} rows={rows} />
        ) : (
          <TextField key={language} {...field} width="full" />
        );
      })}
    </>
  );
}
