import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { dueAt } from '../assignment.ts';
import type { RereadingReader } from '../rereading/rereading-store.server.ts';

/** Who was asked to read a file a second time round, and how far they are. */
export function RereadingReaders({ readers }: { readers: readonly RereadingReader[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('rereading.readers')}
      captionHidden
      rows={readers}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('reviews.assign.nobody')}>{t('rereading.nobody-asked')}</EmptyState>}
      columns={[
        { key: 'who', label: t('reviews.assign.reviewer'), cell: (row) => <bdi>{row.alias}</bdi> },
        { key: 'member', label: t('reviews.assign.member'), cell: (row) => <bdi>{row.member}</bdi> },
        {
          key: 'state',
          label: t('common.status'),
          cell: (row) => <StatusTag state={row.state} label={t(`assignment.state.${row.state}`)} />,
        },
        { key: 'due', label: t('reviews.list.due'), cell: (row) => <DateText value={dueAt(row.assignedAt)} /> },
      ]}
    />
  );
}
