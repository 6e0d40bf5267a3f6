import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DataTable } from '#app/ui/table.tsx';

type Status = { id: string; disbursementId: string; reference: string; status: string; reason: string };

/** What a status report says of our payments, in the bank's own codes. */
export function BankStatuses({ statuses }: { statuses: readonly Status[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('bank.file.statuses')}
      captionHidden
      rows={statuses}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('bank.file.noMovements')} />}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (row) => (
            <a href={paths.disbursement(row.disbursementId)}>
              <bdi dir="ltr">{row.reference}</bdi>
            </a>
          ),
        },
        { key: 'status', label: t('bank.file.status'), cell: (row) => <bdi dir="ltr">{row.status}</bdi> },
        { key: 'reason', label: t('bank.file.reason'), cell: (row) => <bdi dir="ltr">{row.reason || '–'}</bdi> },
      ]}
    />
  );
}
