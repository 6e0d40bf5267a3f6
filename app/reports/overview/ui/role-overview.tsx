import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PairChart } from '#app/ui/pair-chart.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import {
  PORTFOLIO_SUMS,
  portfolioTotals,
  type FinanceRow,
  type FinanceStep,
  type PortfolioRow,
} from '../role-overview.ts';

/** What waits for finance, step by step; each leads to its list. */
export function FinanceTable({ rows }: { rows: readonly FinanceRow[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('overview.finance')}
      captionHidden
      rows={rows}
      rowKey={({ step }) => step}
      empty={<EmptyState title={t('overview.finance.none')} />}
      columns={[
        {
          key: 'step',
          label: t('overview.what'),
          cell: ({ step }) => <a href={listOf(step)}>{t(`overview.finance.${step}`)}</a>,
        },
        { key: 'count', label: t('overview.count'), cell: ({ count }) => number(count), numeric: true },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: ({ minor }) => <Amount value={euro(minor)} />,
          numeric: true,
        },
        {
          key: 'first',
          label: t('overview.first'),
          cell: ({ firstOn }) => (firstOn ? <DateText value={firstOn} /> : '–'),
        },
      ]}
    />
  );
}

function listOf(step: FinanceStep): string {
  if (step === 'prepare') return paths.paymentsDue();
  return step === 'recovery' ? paths.recoveries() : paths.disbursements({ state: step });
}

/** Where the money of the grants stands by call and partner: the picture and its figures. */
export function PortfolioTable({ rows }: { rows: readonly PortfolioRow[] }) {
  const { t, number } = useText();
  const totals = portfolioTotals(rows);
  const partnerOf = ({ partner }: PortfolioRow) => partner ?? t('overview.portfolio.no-partner');
  const keyOf = ({ callId, partner }: PortfolioRow) => `${callId} ${partner ?? ''}`;
  return (
    <>
      <PairChart
        caption={t('overview.portfolio.chart')}
        wholeLabel={t('overview.portfolio.committed')}
        partLabel={t('agreements.paid')}
        pairs={rows.map((row) => ({
          key: keyOf(row),
          label: `${row.call} · ${partnerOf(row)}`,
          whole: row.committed,
          part: row.paid,
        }))}
      />
      <DataTable
        caption={t('overview.portfolio')}
        captionHidden
        rows={rows}
        rowKey={keyOf}
        empty={<EmptyState title={t('overview.grants.none')} />}
        totalLabel={t('common.total')}
        columns={[
          {
            key: 'call',
            label: t('overview.portfolio.call'),
            cell: ({ callId, call }) => (
              <a href={paths.deskCall(callId)}>
                <Reference>{call}</Reference>
              </a>
            ),
          },
          { key: 'partner', label: t('overview.portfolio.partner'), cell: (row) => <bdi>{partnerOf(row)}</bdi> },
          { key: 'grants', label: t('overview.count'), cell: ({ grants }) => number(grants), numeric: true },
          ...PORTFOLIO_SUMS.map((key) => ({
            key,
            label: t(SUM_LABELS[key]),
            cell: (row: PortfolioRow) => <Amount bare value={euro(row[key])} />,
            total: <Amount bare value={euro(totals[key])} />,
            numeric: true,
          })),
        ]}
      />
      <p className="hint">{t('overview.portfolio.hint')}</p>
    </>
  );
}

const SUM_LABELS = {
  committed: 'overview.portfolio.committed',
  paid: 'agreements.paid',
  accepted: 'agreements.accepted',
  outstanding: 'agreements.outstanding',
} as const;
