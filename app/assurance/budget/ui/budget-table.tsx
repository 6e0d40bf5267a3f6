import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import type { Heading } from '#app/programme/headings.ts';
import { Amount } from '#app/ui/money.tsx';
import { PairChart } from '#app/ui/pair-chart.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable, type Column } from '#app/ui/table.tsx';
import type { BudgetRow } from '../budget-rows.server.ts';

const TONES = { within: 'good', flexible: 'warn', above: 'bad' } as const;

type BudgetTableProps = { rows: readonly BudgetRow[]; undecided?: ReadonlyMap<Heading, bigint>; period?: boolean };

/** Budget against actual by heading: the picture, and the figures it is drawn from. EUR. */
export function BudgetActual({ rows, undecided, period = false }: BudgetTableProps) {
  const { t } = useText();
  const eur = (minor: bigint) => <Amount bare value={euro(minor)} />;
  const sum = (of: (row: BudgetRow) => bigint) => eur(rows.reduce((total, row) => total + of(row), 0n));
  const column = (key: string, label: string, of: (row: BudgetRow) => bigint): Column<BudgetRow> => {
    return { key, label, cell: (row) => eur(of(row)), numeric: true, total: sum(of) };
  };
  const waiting = (row: BudgetRow) => undecided?.get(row.heading) ?? 0n;
  return (
    <>
      <PairChart
        caption={t('reports.figures.caption')}
        wholeLabel={t('reports.figures.budget')}
        partLabel={t('budget-actual.actual')}
        pairs={rows.map((row) => ({
          key: row.heading,
          label: t(`heading.${row.heading}`),
          whole: row.budgetMinor,
          part: row.actualMinor,
          warn: row.standing !== 'within',
        }))}
      />
      <DataTable
        caption={t('reports.figures.caption')}
        rows={rows}
        rowKey={({ heading }) => heading}
        totalLabel={t('common.total')}
        empty={<p className="hint">{t('budget-actual.none')}</p>}
        columns={[
          { key: 'heading', label: t('reports.cost.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
          column('initial', t('budget-actual.initial'), (row) => row.initialMinor),
          column('budget', t('reports.figures.budget'), (row) => row.budgetMinor),
          ...(period ? [column('period', t('budget-actual.period'), (row) => row.periodMinor)] : []),
          column('actual', t('budget-actual.actual'), (row) => row.actualMinor),
          ...(undecided ? [column('waiting', t('budget-actual.undecided'), waiting)] : []),
          column('left', t('reports.figures.left'), (row) => row.leftMinor),
          {
            key: 'standing',
            label: t('common.status'),
            cell: ({ standing }) => (
              <StatusTag state={standing} tone={TONES[standing]} label={t(`reports.standing.${standing}`)} />
            ),
          },
        ]}
      />
    </>
  );
}
