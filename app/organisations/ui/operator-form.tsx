import { useText } from '#app/i18n/text-context.tsx';
import { money, toDecimal } from '#app/kernel/money.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form, useFormState } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { SERVICES, type Terms } from '../operators/operator.ts';
import { useCountries } from './countries.ts';

/** A provider that is not on the list yet, with its first terms. */
export function OperatorForm() {
  const { t } = useText();
  return (
    <Form name="operator">
      <TextField name="name" label={t('operators.name')} hint={t('operators.name.hint')} spellCheck={false} />
      <RadioField
        name="service"
        label={t('operators.service')}
        choices={SERVICES.map((value) => ({ value, label: t(`operators.service.${value}`) }))}
      />
      <TermsFields terms={null} />
      <ButtonRow>
        <Button>{t('operators.propose')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Other terms, filled in with those before them. */
export function OperatorTermsForm({ terms }: { terms: Terms | null }) {
  const { t } = useText();
  return (
    <Form name="terms">
      <TermsFields terms={terms} />
      <ButtonRow>
        <Button>{t('operators.terms.propose')}</Button>
      </ButtonRow>
    </Form>
  );
}

function TermsFields({ terms }: { terms: Terms | null }) {
  const { t } = useText();
  const countries = useCountries();
  // What is wrong in a closed list would not be seen.
  const open = useFormState().reply !== null;
  return (
    <>
      <Disclosure summary={t('operators.countries.choose', { count: terms?.countries.length ?? 0 })} open={open}>
        <CheckboxList
          name="countries[]"
          label={t('operators.countries')}
          choices={countries}
          defaultValues={terms?.countries}
          columns
        />
      </Disclosure>
      <Disclosure summary={t('operators.currencies.choose', { count: terms?.currencies.length ?? 0 })} open={open}>
        <CheckboxList
          name="currencies[]"
          label={t('operators.currencies')}
          choices={CURRENCIES.map((value) => ({ value, label: value }))}
          defaultValues={terms?.currencies}
          columns
        />
      </Disclosure>
      <AmountField
        name="ceiling"
        label={t('operators.ceiling')}
        hint={t('operators.ceiling.hint')}
        currency="EUR"
        defaultValue={terms ? toDecimal(money(terms.ceilingMinor, 'EUR')) : ''}
      />
      <TextField
        name="licence"
        label={t('operators.licence')}
        hint={t('operators.licence.hint')}
        defaultValue={terms?.licence}
        spellCheck={false}
      />
      <DateField name="validUntil" label={t('operators.valid-until')} hint={t('operators.valid-until.hint')} />
    </>
  );
}
