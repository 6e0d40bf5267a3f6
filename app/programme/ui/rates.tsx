import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, Month } from '#app/kernel/instant.ts';
import { OTHER_CURRENCIES } from '#app/programme/currencies.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { DateText, MonthText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type Rate = {
  id: string;
  currency: string;
  month: Month;
  unitsPerEur: string;
  source: string;
  reason: string | null;
  retrievedAt: Instant;
  inForce: boolean;
};

/** I28: every rate that was ever kept, the one in force marked; earlier ones stay readable. */
export function RateTable({ rates }: { rates: readonly Rate[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('programme.rates.caption')}
      dense
      rows={rates}
      rowKey={(rate) => rate.id}
      empty={<EmptyState title={t('programme.rates.empty')}>{t('programme.rates.empty.body')}</EmptyState>}
      columns={[
        { key: 'currency', label: t('common.currency'), cell: (rate) => <Reference>{rate.currency}</Reference> },
        { key: 'month', label: t('programme.rates.month'), cell: (rate) => <MonthText value={rate.month} /> },
        {
          key: 'units',
          label: t('programme.rates.units'),
          cell: (rate) => <bdi dir="ltr">{rate.unitsPerEur}</bdi>,
          numeric: true,
        },
        { key: 'source', label: t('programme.rates.source'), cell: (rate) => <Source rate={rate} /> },
        { key: 'kept', label: t('programme.rates.kept'), cell: (rate) => <DateText value={rate.retrievedAt} /> },
        {
          key: 'state',
          label: t('common.status'),
          cell: (rate) => (
            <StatusTag
              state={rate.inForce ? 'in_force' : 'retired'}
              label={t(rate.inForce ? 'programme.rates.in-force' : 'programme.rates.replaced')}
            />
          ),
        },
      ]}
    />
  );
}

function Source({ rate }: { rate: Rate }) {
  const { t } = useText();
  return (
    <>
      {rate.source === 'manual' ? t('programme.rates.manual') : <bdi>{rate.source}</bdi>}
      {rate.reason ? (
        <span className="hint">
          {' '}
          <bdi>{rate.reason}</bdi>
        </span>
      ) : null}
    </>
  );
}

type RateFilterProps = {
  months: readonly Month[];
  currencies: readonly string[];
  month: Month | null;
  currency: string | null;
};

export function RateFilterForm({ months, currencies, month, currency }: RateFilterProps) {
  const text = useText();
  const { t } = text;
  if (months.length === 0) return null;
  return (
    <Form name="filter" method="get" className="filters">
      <SelectField
        name="month"
        label={t('programme.rates.month')}
        choices={[
          { value: '', label: t('common.all') },
          ...months.map((value) => ({ value, label: text.month(value) })),
        ]}
        defaultValue={month}
        blank={false}
      />
      <SelectField
        name="currency"
        label={t('common.currency')}
        choices={[{ value: '', label: t('common.all') }, ...currencies.map((value) => ({ value, label: value }))]}
        defaultValue={currency}
        blank={false}
      />
      <Button tone="secondary">{t('common.filter')}</Button>
    </Form>
  );
}

/** The published rates of a month, read over the network. */
export function PublishedRatesForm() {
  const { t } = useText();
  return (
    <Form name="published">
      <TextField
        name="month"
        label={t('programme.rates.month')}
        hint={t('programme.rates.month.hint')}
        width="short"
        dir="ltr"
      />
      <ButtonRow>
        <Button>{t('programme.rates.published.button')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** A rate typed by hand, for where there is no list: with its reason, beside what is there. */
export function RateForm() {
  const { t } = useText();
  return (
    <Form name="rate">
      <p className="hint">{t('programme.rates.enter.hint')}</p>
      <SelectField
        name="currency"
        label={t('common.currency')}
        choices={OTHER_CURRENCIES.map((value) => ({ value, label: value }))}
      />
      <TextField
        name="month"
        label={t('programme.rates.month')}
        hint={t('programme.rates.month.hint')}
        width="short"
        dir="ltr"
      />
      <TextField
        name="unitsPerEur"
        label={t('programme.rates.units')}
        hint={t('programme.rates.units.hint')}
        width="short"
        inputMode="decimal"
        dir="ltr"
      />
      <TextField name="reason" label={t('common.reason')} hint={t('programme.rates.reason.hint')} width="full" />
      <ButtonRow>
        <Button>{t('programme.rates.enter.button')}</Button>
      </ButtonRow>
    </Form>
  );
}
