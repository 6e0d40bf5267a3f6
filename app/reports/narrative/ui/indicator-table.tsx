import { useText } from '#app/i18n/text-context.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { INDICATOR_COLUMNS, type Indicator } from '../../report.ts';
import { withoutSmallCounts } from '../small-counts.ts';

type IndicatorTableProps = { indicators: readonly Indicator[]; exact?: boolean };

/** Targets, results and people reached. I42: without `exact`, small counts of people stay hidden. */
export function IndicatorTable({ indicators, exact = true }: IndicatorTableProps) {
  const { t, number } = useText();
  const shown = exact ? indicators : indicators.map(withoutSmallCounts);
  const hidden = shown.some((row, n) => row !== indicators[n]);
  return (
    <>
      <DataTable
        caption={t('reports.task.indicators')}
        captionHidden
        rows={shown}
        rowKey={({ code }) => code}
        empty={<p className="hint">{t('common.not-provided')}</p>}
        columns={[
          { key: 'label', label: t('reports.indicator.label'), cell: ({ label }) => <bdi>{label}</bdi> },
          ...INDICATOR_COLUMNS.map((figure) => ({
            key: figure,
            label: t(`reports.indicator.${figure}`),
            cell: (row: Indicator) => (row[figure] === null ? '–' : number(row[figure])),
            numeric: true,
          })),
        ]}
      />
      {hidden ? <p className="hint">{t('reports.indicators.small')}</p> : null}
    </>
  );
}
