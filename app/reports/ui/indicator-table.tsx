import { useText } from '#app/i18n/text-context.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Indicator } from '../report.ts';

const FIGURES = ['target', 'actual', 'women', 'men'] as const;

export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('reports.task.indicators')}
      captionHidden
      rows={indicators}
      rowKey={({ code }) => code}
      empty={<p className="hint">{t('common.not-provided')}</p>}
      columns={[
        { key: 'label', label: t('reports.indicator.label'), cell: ({ label }) => <bdi>{label}</bdi> },
        ...FIGURES.map((figure) => ({
          key: figure,
          label: t(`reports.indicator.${figure}`),
          cell: (row: Indicator) => (row[figure] === null ? '–' : number(row[figure])),
          numeric: true,
        })),
      ]}
    />
  );
}
