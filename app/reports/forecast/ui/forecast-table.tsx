import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ForecastLine } from '../forecast.ts';

/** What is expected of the next period, by heading. */
export function ForecastTable({ lines }: { lines: readonly ForecastLine[] }) {
  const { t } = useText();
  const total = lines.reduce((sum, line) => sum + line.eurMinor, 0n);
  return (
    <DataTable
      caption={t('reports.task.forecast')}
      captionHidden
      rows={lines}
      rowKey={({ heading }) => heading}
      totalLabel={t('common.total')}
      columns={[
        { key: 'heading', label: t('reports.cost.heading'), cell: ({ heading }) => t(`heading.${heading}`) },
        {
          key: 'eur',
          label: t('reports.line.eur'),
          cell: (line) => <Amount bare value={euro(line.eurMinor)} />,
          numeric: true,
          total: <Amount bare value={euro(total)} />,
        },
      ]}
    />
  );
}
