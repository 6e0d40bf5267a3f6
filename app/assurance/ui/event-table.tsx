import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

export type EventRow = {
  readonly number: number;
  readonly at: Instant;
  readonly kind: string;
  readonly command: string;
  readonly actor: string;
  readonly entityKind: string;
  readonly entityId: string;
};

/** Trail events as they were written: codes and ids, no names. */
export function EventTable({ events }: { events: readonly EventRow[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('assurance.trail.events')}
      captionHidden
      dense
      rows={events}
      rowKey={(row) => String(row.number)}
      empty={<EmptyState title={t('assurance.trail.empty')} />}
      columns={[
        { key: 'number', label: t('assurance.trail.number'), cell: (row) => row.number, numeric: true, names: true },
        { key: 'at', label: t('common.time'), cell: (row) => <DateTimeText value={row.at} /> },
        { key: 'kind', label: t('assurance.trail.event'), cell: (row) => <Reference>{row.kind}</Reference> },
        { key: 'actor', label: t('assurance.trail.actor'), cell: (row) => <bdi>{row.actor}</bdi> },
        {
          key: 'entity',
          label: t('assurance.trail.about'),
          cell: (row) => <Reference>{`${row.entityKind} ${row.entityId}`}</Reference>,
        },
      ]}
    />
  );
}
