import { useText } from '#app/i18n/text-context.tsx';
import type { Translated } from '#app/kernel/languages.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { spoken } from '../translated-text.ts';

type Earlier = { readonly id: string; readonly reference: string; readonly title: Translated };

/** Most calls are an earlier one with other dates. Nothing to choose before there was one. */
export function CopyField({ earlier }: { earlier: readonly Earlier[] }) {
  const { t, language } = useText();
  if (earlier.length === 0) return null;
  return (
    <SelectField
      name="copyOf"
      label={t('calls.new.copy')}
      hint={t('calls.new.copy.hint')}
      blank={false}
      choices={[
        { value: '', label: t('calls.new.copy.nothing') },
        ...earlier.map(({ id, reference, title }) => ({
          value: id,
          label: `${reference} · ${spoken(title, language).text}`,
        })),
      ]}
    />
  );
}
