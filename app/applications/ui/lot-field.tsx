import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { RadioField } from '#app/ui/radio-field.tsx';

type LotFieldProps = {
  readonly lots: readonly { readonly code: string; readonly title: Translated }[];
  readonly chosen: string | null;
};

/** I2: which lot of the call is applied for; nothing where it has none. */
export function LotField({ lots, chosen }: LotFieldProps) {
  const { t, language } = useText();
  if (lots.length === 0) return null;
  return (
    <RadioField
      name="lot"
      label={t('applications.basics.lot')}
      hint={t('applications.basics.lot.hint')}
      choices={lots.map(({ code, title }) => ({ value: code, label: inLanguage(title, language) }))}
      defaultValue={chosen ?? undefined}
    />
  );
}
