import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ShownCell } from '../small-cells.ts';
import type { TableName } from '../statistics.ts';

type Props = { name: TableName; cells: readonly ShownCell[]; currency: string };

/** A chart of bars, each with its words, and the same as a table. Silent cells have a row and no bar (I42). */
export function StatisticsTable({ name, cells, currency }: Props) {
  const { t, country, number, money } = useText();
  const labelOf = (key: string) => (name === 'place' ? country(key) : key.replaceAll('+', ' + '));
  const bars = cells.flatMap(({ key, count, minor }) =>
    count === null || minor === null ? [] : [{ key, count, minor }],
  );
  const most = bars.reduce((max, { minor }) => (minor > max ? minor : max), 0n);
  return (
    <>
      {bars.map(({ key, count, minor }) => (
        <Meter
          key={key}
          label={labelOf(key)}
          value={minor}
          max={most}
          text={t('publication.statistics.bar', { count, amount: money({ minor, currency }) })}
        />
      ))}
      <DataTable
        caption={t(`publication.statistics.${name}`)}
        captionHidden
        rows={cells}
        rowKey={(cell) => cell.key}
        columns={[
          { key: 'key', label: t(`publication.filter.${name}`), cell: (cell) => labelOf(cell.key) },
          {
            key: 'count',
            label: t('publication.statistics.grants'),
            cell: (cell) => (cell.count === null ? t('publication.statistics.silent') : number(cell.count)),
            numeric: true,
          },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (cell) =>
              cell.minor === null ? (
                t('publication.statistics.silent')
              ) : (
                <Amount value={{ minor: cell.minor, currency }} />
              ),
            numeric: true,
          },
        ]}
      />
    </>
  );
}
