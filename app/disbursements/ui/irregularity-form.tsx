import { useText } from '#app/i18n/text-context.tsx';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { GROUNDS } from '../irregularity.ts';

/** Opens a recovery of an advance because of what was found. */
export function IrregularityForm() {
  const { t } = useText();
  return (
    <Section title={t('irregularity.title')}>
      <p className="hint">{t('irregularity.lede')}</p>
      <Form name="irregularity">
        <TextField name="agreement" label={t('irregularity.agreement')} dir="ltr" spellCheck={false} />
        <AmountField name="amount" label={t('irregularity.amount')} currency="EUR" />
        <SelectField
          name="ground"
          label={t('irregularity.ground')}
          choices={GROUNDS.map((value) => ({ value, label: t(`irregularity.ground.${value}`) }))}
        />
        <ButtonRow>
          <Button tone="secondary">{t('irregularity.send')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
