import type { DisbursementState } from '#app/disbursements/disbursement-lifecycle.ts';
import type { ForecastRow } from '#app/disbursements/forecast.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

type Step = { state: DisbursementState; currency: string; payments: number; held: number; minor: bigint };

/** Payments by the step they wait for, with who takes it. */
export function StepsTable({ steps }: { steps: readonly Step[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('due.steps')}
      captionHidden
      rows={steps}
      rowKey={(step) => `${step.state}-${step.currency}`}
      empty={<EmptyState title={t('due.steps.none')} />}
      columns={[
        {
          key: 'state',
          label: t('common.status'),
          cell: (step) => (
            <a href={paths.disbursements({ state: step.state })}>
              <StatusTag state={step.state} label={t(`disbursement.state.${step.state}`)} />
            </a>
          ),
        },
        { key: 'next', label: t('common.next-step'), cell: (step) => t(`disbursements.next.${step.state}`) },
        {
          key: 'payments',
          label: t('disbursements.batches.payments'),
          cell: (step) => number(step.payments),
          numeric: true,
        },
        { key: 'held', label: t('due.held'), cell: (step) => number(step.held), numeric: true },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: (step) => <Amount value={{ minor: step.minor, currency: step.currency }} />,
          numeric: true,
        },
      ]}
    />
  );
}

/** The months ahead as columns, and the same as a table. */
export function MonthsAhead({ months }: { months: readonly ForecastRow[] }) {
  const { t, number, month } = useText();
  const named = (row: ForecastRow) => (row.month === null ? t('due.overdue') : month(row.month));
  const currencies = [...new Set(months.map((row) => row.currency))];
  return (
    <>
      {currencies.map((currency) => (
        <BarChart
          key={currency}
          caption={t('due.chart', { currency })}
          bars={months
            .filter((row) => row.currency === currency)
            .map((row) => ({
              key: row.month ?? 'overdue',
              label: named(row),
              value: row.minor,
              warn: row.month === null,
            }))}
        />
      ))}
      <DataTable
        caption={t('due.months')}
        captionHidden
        rows={months}
        rowKey={(row) => `${row.month ?? 'overdue'}-${row.currency}`}
        empty={<EmptyState title={t('due.months.none')} />}
        columns={[
          { key: 'month', label: t('due.month'), cell: named },
          { key: 'instalments', label: t('due.instalments'), cell: (row) => number(row.instalments), numeric: true },
          ...(months.some((row) => row.setOffMinor > 0n)
            ? [
                {
                  key: 'set-off',
                  label: t('due.set-off'),
                  cell: (row: ForecastRow) => <Amount value={{ minor: row.setOffMinor, currency: row.currency }} />,
                  numeric: true,
                },
              ]
            : []),
          {
            key: 'amount',
            label: t('due.leaves'),
            cell: (row) => <Amount value={{ minor: row.minor, currency: row.currency }} />,
            numeric: true,
          },
        ]}
      />
    </>
  );
}
