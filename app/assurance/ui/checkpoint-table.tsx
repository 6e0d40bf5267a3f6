import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DataTable } from '#app/ui/table.tsx';

type CheckpointRow = { readonly size: number; readonly at: Instant };

/** AT-3: the signed notes, each to take away. */
export function CheckpointTable({ checkpoints }: { checkpoints: readonly CheckpointRow[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('trail.checkpoints.list')}
      captionHidden
      dense
      rows={checkpoints}
      rowKey={(row) => String(row.size)}
      empty={<EmptyState title={t('assurance.checkpoints.empty')} />}
      columns={[
        {
          key: 'size',
          label: t('trail.checkpoints.size'),
          cell: (row) => number(row.size),
          numeric: true,
          names: true,
        },
        { key: 'at', label: t('trail.checkpoints.at'), cell: (row) => <DateTimeText value={row.at} /> },
        {
          key: 'note',
          label: t('trail.checkpoints.note'),
          cell: (row) => (
            <a href={paths.checkpoint(`${row.size}.txt`)} download="">
              {t('trail.checkpoints.take', { count: row.size })}
            </a>
          ),
        },
      ]}
    />
  );
}
