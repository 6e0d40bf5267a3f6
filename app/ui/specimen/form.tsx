import type { Reply } from '#app/kernel/form.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { AmountField } from '../amount-field.tsx';
import { Button, ButtonRow } from '../button.tsx';
import { CheckboxField, CheckboxList } from '../checkbox-field.tsx';
import { DateField } from '../date-field.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Fieldset } from '../fieldset.tsx';
import { FileField } from '../file-field.tsx';
import { Form } from '../form.tsx';
import { HiddenField, PasswordField, TextField } from '../text-field.tsx';
import { Section } from '../page.tsx';
import { RadioField } from '../radio-field.tsx';
import { SelectField } from '../select-field.tsx';
import { TextArea } from '../text-area.tsx';

const REPLY: Reply = {
  form: 'specimen',
  errors: [
    { field: 'name', key: 'field.required' },
    { field: 'story', key: 'field.tooManyWords', values: { max: 5 } },
    { field: 'amount', key: 'field.tooManyDecimals', values: { places: 2 } },
    { field: 'day', key: 'field.notADate' },
    { field: 'agree', key: 'field.mustTick' },
    { field: 'scale', key: 'field.choose' },
    { field: '', key: 'refusal.stale' },
  ],
  values: {
    name: [''],
    mail: ['name@example.org'],
    story: ['One word more than this field allows'],
    amount: ['12.345'],
    day: ['2026-02-31'],
    countries: ['CO', 'SD'],
    country: ['TN'],
  },
};

/** Every field, as a form that came back with errors. */
export function SpecimenForm() {
  const { t, country } = useText();
  const countries = ['CO', 'SD', 'TN', 'UA'].map((code) => ({ value: code, label: country(code) }));
  return (
    <Section title={t('common.change')} id="form">
      <ErrorSummary reply={REPLY} />
      <Form name="specimen" reply={REPLY} encType="multipart/form-data">
        <HiddenField name="version" value={3} />
        <Fieldset legend={t('common.organisation')} hint={t('ui.home.promise.names.body')}>
          <TextField name="name" label={t('common.title-of')} width="full" hint={t('ui.home.promise.names.body')} />
          <TextField name="mail" label="E-mail" type="email" autoComplete="email" optional />
          <PasswordField name="secret" label={t('common.reference')} autoComplete="new-password" />
        </Fieldset>
        <TextArea name="story" label={t('common.description')} words={5} rows={4} />
        <SelectField name="country" label={t('common.country')} choices={countries} />
        <CheckboxList name="countries" label={t('common.country')} choices={countries} columns optional />
        <RadioField
          name="choice"
          label={t('common.status')}
          defaultValue="yes"
          choices={[
            { value: 'yes', label: t('common.yes'), hint: t('ui.home.step.call.body') },
            { value: 'no', label: t('common.no') },
          ]}
        />
        <RadioField name="scale" label={t('common.comment')} inline choices={SCALE} />
        <AmountField name="amount" label={t('common.amount')} currency="EUR" />
        <AmountField
          name="local"
          label={t('common.amount')}
          currency="COP"
          currencies={['COP', 'TND', 'XOF']}
          currencyName="localCurrency"
          defaultValue="1250000.00"
        />
        <DateField name="day" label={t('common.date')} />
        <FileField name="file" label={t('common.documents')} hint="PDF, JPEG, PNG" optional />
        <CheckboxField name="agree" label={t('ui.home.step.application.body')} hint={t('ui.home.promise.fair.body')} />
        <ButtonRow>
          <Button>{t('common.save-and-continue')}</Button>
          <Button tone="secondary" name="intent" value="leave">
            {t('common.save-and-leave')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

const SCALE = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
