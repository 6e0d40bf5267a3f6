import { useText } from '#app/i18n/text-context.tsx';
import { HELD_BY } from '#app/organisations/payee.ts';
import type { Factor } from '#app/people/step-up.ts';
import { StepUpField } from '#app/people/ui/step-up-field.tsx';
import type { OpenOperator } from '../operators/operator-store.server.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { RadioField } from '#app/ui/radio-field.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useCountries } from './countries.ts';

/** A new version of the account. Never filled in from the one before: what is sealed stays sealed. */
export function PayeeForm({ operators, factor }: { operators: readonly OpenOperator[]; factor: Factor }) {
  const { t } = useText();
  return (
    <Form name="payee">
      <Fieldset legend={t('organisations.payee.group.holder')}>
        <RadioField
          name="heldBy"
          label={t('organisations.payee.held-by')}
          hint={t('organisations.payee.held-by.hint')}
          choices={HELD_BY.map((value) => ({ value, label: t(`organisations.payee.held-by.${value}`) }))}
          defaultValue="own"
        />
        <TextField
          name="holder"
          label={t('organisations.payee.field.holder')}
          hint={t('organisations.payee.field.holder.hint')}
          spellCheck={false}
        />
        <TextField
          name="holderLatin"
          label={t('organisations.payee.field.holder-latin')}
          hint={t('organisations.payee.field.holder-latin.hint')}
          dir="ltr"
          spellCheck={false}
        />
      </Fieldset>
      <Account operators={operators} />
      <Bank />
      <HolderAddress />
      <StepUpField factor={factor} />
      <ButtonRow>
        <Button>{t('organisations.payee.send')}</Button>
      </ButtonRow>
    </Form>
  );
}

function Account({ operators }: { operators: readonly OpenOperator[] }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.payee.account')}>
      <RadioField
        name="accountKind"
        label={t('organisations.payee.field.kind')}
        choices={[
          { value: 'iban', label: t('organisations.payee.kind.iban') },
          { value: 'other', label: t('organisations.payee.kind.other') },
          ...(operators.length > 0 ? [{ value: 'operator', label: t('operators.kind') }] : []),
        ]}
        defaultValue="iban"
      />
      <TextField
        name="iban"
        label={t('organisations.payee.field.iban')}
        hint={t('organisations.payee.field.iban.hint')}
        dir="ltr"
        spellCheck={false}
      />
      {operators.length > 0 ? <OperatorField operators={operators} /> : null}
      <TextField
        name="accountNumber"
        label={t('organisations.payee.field.account-number')}
        hint={t('organisations.payee.field.account-number.hint')}
        dir="ltr"
        spellCheck={false}
      />
      <SelectField
        name="currency"
        label={t('organisations.payee.field.currency')}
        choices={CURRENCIES.map((value) => ({ value, label: value }))}
        defaultValue="EUR"
      />
    </Fieldset>
  );
}

/** The approved providers, each with where it pays out and in what. */
function OperatorField({ operators }: { operators: readonly OpenOperator[] }) {
  const { t, country } = useText();
  return (
    <SelectField
      name="operatorId"
      label={t('operators.choose')}
      hint={t('operators.choose.hint')}
      choices={operators.map((each) => ({
        value: each.id,
        label: t('operators.choice', {
          name: each.name,
          service: t(`operators.service.${each.service}`),
          countries: each.countries.map((code) => country(code)).join(', '),
          currencies: each.currencies.join(' '),
        }),
      }))}
      optional
    />
  );
}

function Bank() {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.payee.group.bank')} hint={t('organisations.payee.group.bank.hint')}>
      <TextField name="bic" label={t('organisations.payee.field.bic')} dir="ltr" width="short" spellCheck={false} />
      <TextField name="bankName" label={t('organisations.payee.field.bank-name')} dir="ltr" spellCheck={false} />
      <SelectField
        name="bankCountry"
        label={t('organisations.payee.field.bank-country')}
        hint={t('organisations.payee.field.bank-country.hint')}
        choices={useCountries()}
      />
      <TextField
        name="clearingCode"
        label={t('organisations.payee.field.clearing-code')}
        hint={t('organisations.payee.field.clearing-code.hint')}
        dir="ltr"
        width="short"
        optional
      />
      <TextField
        name="intermediaryBic"
        label={t('organisations.payee.field.intermediary-bic')}
        hint={t('organisations.payee.field.intermediary-bic.hint')}
        dir="ltr"
        width="short"
        spellCheck={false}
        optional
      />
    </Fieldset>
  );
}

function HolderAddress() {
  const { t } = useText();
  return (
    <Fieldset legend={t('organisations.payee.group.address')} hint={t('organisations.payee.group.address.hint')}>
      <TextField name="street" label={t('organisations.field.street')} dir="ltr" optional />
      <TextField
        name="buildingNumber"
        label={t('organisations.field.building-number')}
        dir="ltr"
        width="short"
        optional
      />
      <TextField name="postCode" label={t('organisations.field.post-code')} dir="ltr" width="short" optional />
      <TextField name="town" label={t('organisations.field.town')} dir="ltr" />
      <SelectField name="country" label={t('common.country')} choices={useCountries()} />
    </Fieldset>
  );
}
