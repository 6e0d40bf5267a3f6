import { useText } from '#app/i18n/text-context.tsx';
import { lineKey } from '#app/agreements/budget-line.ts';
import { brokenDown, lineText } from '#app/agreements/budget-line-text.ts';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { PairChart } from '#app/ui/pair-chart.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable, type Column } from '#app/ui/table.tsx';
import type { BudgetRow } from '../budget-rows.server.ts';

const TONES = { within: 'good', flexible: 'warn', above: 'bad' } as const;

type BudgetTableProps = { rows: readonly BudgetRow[]; undecided?: ReadonlyMap<string, bigint>; period?: boolean };

/** Budget against actual by heading and line: the picture of the headings, and the figures it is drawn from. EUR. */
export function BudgetActual({ rows, undecided, period = false }: BudgetTableProps) {
  const text = useText();
  const { t } = text;
  const headings = rows.filter((row) => row.line === null);
  const label = ({ heading, line }: BudgetRow) => (line ? lineText(line, text) : t(`heading.${heading}`));
  const eur = (minor: bigint) => <Amount bare value={euro(minor)} />;
  const sum = (of: (row: BudgetRow) => bigint) => eur(headings.reduce((total, row) => total + of(row), 0n));
  const column = (key: string, label: string, of: (row: BudgetRow) => bigint): Column<BudgetRow> => {
    return { key, label, cell: (row) => eur(of(row)), numeric: true, total: sum(of) };
  };
  const waiting = ({ heading, line }: BudgetRow) =>
    undecided?.get(line ? lineKey({ heading, number: line.number }) : heading) ?? 0n;
  const shown = headings.flatMap((row) => [row, ...linesUnder(row, rows)]);
  return (
    <>
      <PairChart
        caption={t('reports.figures.caption')}
        wholeLabel={t('reports.figures.budget')}
        partLabel={t('budget-actual.actual')}
        pairs={headings.map((row) => ({
          key: row.heading,
          label: t(`heading.${row.heading}`),
          whole: row.budgetMinor,
          part: row.actualMinor,
          warn: row.standing !== 'within',
        }))}
      />
      <DataTable
        caption={t('reports.figures.caption')}
        rows={shown}
        rowKey={({ heading, line }) => `${heading} ${line?.number ?? ''}`}
        under={({ line }) => line !== null}
        totalLabel={t('common.total')}
        empty={<p className="hint">{t('budget-actual.none')}</p>}
        columns={[
          {
            key: 'heading',
            label: t('agreements.budget.heading-and-lines'),
            cell: (row) => <span dir="auto">{label(row)}</span>,
          },
          column('initial', t('budget-actual.initial'), (row) => row.initialMinor),
          column('budget', t('reports.figures.budget'), (row) => row.budgetMinor),
          ...(period ? [column('period', t('budget-actual.period'), (row) => row.periodMinor)] : []),
          column('actual', t('budget-actual.actual'), (row) => row.actualMinor),
          ...(undecided ? [column('waiting', t('budget-actual.undecided'), waiting)] : []),
          column('left', t('reports.figures.left'), (row) => row.leftMinor),
          {
            key: 'standing',
            label: t('common.status'),
            cell: ({ line, standing }) =>
              line ? null : (
                <StatusTag state={standing} tone={TONES[standing]} label={t(`reports.standing.${standing}`)} />
              ),
          },
        ]}
      />
    </>
  );
}

/** The lines of a heading, where they say more than it does. */
function linesUnder({ heading, agreement }: BudgetRow, rows: readonly BudgetRow[]): readonly BudgetRow[] {
  const lines = rows.filter((row) => row.line !== null && row.heading === heading && row.agreement === agreement);
  return brokenDown(lines.map((row) => ({ row, description: row.line?.description ?? '' }))).map(({ row }) => row);
}
