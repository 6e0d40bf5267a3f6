import type { Currency } from '#app/kernel/money.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { FieldShell, useField, type FieldProps } from './field.tsx';
import { usePageLabels } from './page-context.tsx';

type AmountFieldProps = FieldProps & {
  /** The currency printed beside the amount, or chosen first when `currencies` is given. */
  currency: Currency;
  /** When several are allowed: a list, sent under `currencyName`. */
  currencies?: readonly Currency[];
  currencyName?: string;
  /** Decimal text, as `toDecimal` writes it. */
  defaultValue?: string | null | undefined;
};

export function AmountField({
  name,
  label,
  hint,
  optional,
  currency,
  currencies,
  currencyName = 'currency',
  defaultValue,
}: AmountFieldProps) {
  const state = useField(name, { hint: Boolean(hint), ...(currencies ? {} : { extra: 'currency' }) });
  return (
    <FieldShell state={state} label={label} hint={hint} optional={optional}>
      {currencies ? <CurrencyError name={currencyName} /> : null}
      <div className="amount-row" dir="ltr">
        {currencies ? (
          <CurrencySelect name={currencyName} currencies={currencies} currency={currency} />
        ) : (
          <span className="affix" id={`${state.id}-currency`}>
            {currency}
          </span>
        )}
        <input
          {...state.control}
          className="input width-short numeric"
          type="text"
          inputMode="decimal"
          dir="ltr"
          autoComplete="off"
          defaultValue={state.typed?.[0] ?? defaultValue ?? ''}
        />
      </div>
    </FieldShell>
  );
}

type CurrencySelectProps = { name: string; currencies: readonly Currency[]; currency: Currency };

function CurrencySelect({ name, currencies, currency }: CurrencySelectProps) {
  const { t } = useText();
  const state = useField(name);
  usePageLabels()?.set(state.id, t('common.currency'));
  return (
    <select
      {...state.control}
      className="input select width-code"
      aria-label={t('common.currency')}
      defaultValue={state.typed?.[0] ?? currency}
    >
      {currencies.map((code) => (
        <option key={code} value={code}>
          {code}
        </option>
      ))}
    </select>
  );
}

/** What is wrong with the chosen currency, such as a rate that is missing. */
function CurrencyError({ name }: { name: string }) {
  const { t } = useText();
  const { id, error } = useField(name);
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      <span className="unseen">{t('ui.field.error')} </span>
      {error}
    </p>
  ) : null;
}
