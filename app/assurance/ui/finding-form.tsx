import { FINDING_TYPES } from '#app/assurance/sampling/finding.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** What is wrong, by which rule, what was seen, and how much of it is ineligible. */
export function FindingForm() {
  const { t } = useText();
  return (
    <Form name="finding">
      <SelectField
        name="type"
        label={t('sampling.finding.type')}
        choices={FINDING_TYPES.map((type) => ({ value: type, label: t(`sampling.type.${type}`) }))}
      />
      <TextField
        name="criterion"
        label={t('sampling.finding.criterion')}
        hint={t('sampling.finding.criterion.hint')}
        width="full"
      />
      <TextArea name="facts" label={t('sampling.finding.facts')} hint={t('sampling.no-names')} />
      <AmountField
        name="ineligible"
        label={t('sampling.ineligible')}
        hint={t('sampling.finding.ineligible.hint')}
        currency="EUR"
      />
      <p className="hint">{t('sampling.finding.final')}</p>
      <ButtonRow>
        <Button>{t('sampling.finding.raise')}</Button>
      </ButtonRow>
    </Form>
  );
}
