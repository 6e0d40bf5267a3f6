import { useText } from '#app/i18n/text-context.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { REASONS } from '../publication.ts';

/** Why, by class. */
export function ReasonField() {
  const { t } = useText();
  return (
    <SelectField
      name="reasonClass"
      label={t('publication.reason')}
      hint={t('publication.reason.hint')}
      choices={REASONS.map((value) => ({ value, label: t(`publication.reason.${value}`) }))}
    />
  );
}
