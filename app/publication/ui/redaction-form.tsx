import { useText } from '#app/i18n/text-context.tsx';
import { COUNTRIES } from '#app/organisations/places.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { ReasonField } from './reason-field.tsx';

/** Withholds every grant of one country. */
export function RedactionForm() {
  const { t, country, language } = useText();
  const choices = COUNTRIES.map((value) => ({ value, label: country(value) }));
  const order = new Intl.Collator(language);
  return (
    <Form name="redact">
      <SelectField
        name="country"
        label={t('publication.redactions.country')}
        choices={choices.toSorted((one, other) => order.compare(one.label, other.label))}
      />
      <ReasonField />
      <Button tone="danger">{t('publication.redactions.send')}</Button>
    </Form>
  );
}
