import { useText } from '#app/i18n/text-context.tsx';
import { OTHER_CURRENCIES } from '#app/programme/currencies.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import type { LocalRate } from '../local-amounts.ts';

type LocalProps = { localCurrency: string | null; local: LocalRate | null };

/** The currency the sums are shown in beside the euro, and where its rate comes from. */
export function LocalCurrencyForm({ localCurrency, local }: LocalProps) {
  const { t } = useText();
  const missing = localCurrency !== null && local === null;
  return (
    <Section title={t('budget.local')}>
      {missing ? <p className="hint">{t('budget.local.no-rate', { currency: localCurrency })}</p> : null}
      <Form name="local">
        <SelectField
          name="localCurrency"
          label={t('budget.local.currency')}
          hint={t('budget.local.hint')}
          blank={false}
          choices={[
            { value: '', label: t('common.none') },
            ...OTHER_CURRENCIES.map((value) => ({ value, label: value })),
          ]}
          defaultValue={localCurrency ?? ''}
        />
        <ButtonRow>
          <Button tone="secondary">{t('budget.local.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** The rate sums are shown at, with its month and source (I28). */
export function LocalRateNote({ rate }: { rate: LocalRate }) {
  const { t, month } = useText();
  const { currency, unitsPerEur, source } = rate;
  return (
    <p className="hint">{t('budget.local.rate', { currency, units: unitsPerEur, month: month(rate.month), source })}</p>
  );
}
