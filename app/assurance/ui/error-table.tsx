import type { Finding } from '#app/assurance/sampling/sample-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** The table of errors: every finding, and where it stands. */
export function ErrorTable({ findings }: { findings: readonly Finding[] }) {
  const { t } = useText();
  const counted = findings.filter((each) => each.state !== 'withdrawn');
  const total = counted.reduce((sum, each) => sum + each.ineligibleMinor, 0n);
  return (
    <DataTable
      caption={t('sampling.errors')}
      captionHidden
      rows={findings}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('sampling.errors.empty')} />}
      totalLabel={t('sampling.errors.total')}
      columns={[
        {
          key: 'reference',
          label: t('sampling.finding.title'),
          cell: (row) => (
            <a href={paths.finding(row.id)}>
              <Reference>{row.reference}</Reference>
            </a>
          ),
        },
        {
          key: 'transaction',
          label: t('sampling.transaction'),
          cell: (row) => <Reference>{row.transactionNo}</Reference>,
        },
        { key: 'type', label: t('sampling.finding.type'), cell: (row) => t(`sampling.type.${row.type}`) },
        {
          key: 'criterion',
          label: t('sampling.finding.criterion'),
          cell: (row) => <bdi dir="auto">{row.criterion}</bdi>,
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (row) => <StatusTag state={row.state} label={t(`finding.state.${row.state}`)} />,
        },
        {
          key: 'ineligible',
          label: t('sampling.ineligible'),
          cell: (row) => <Amount bare value={euro(row.ineligibleMinor)} />,
          numeric: true,
          total: <Amount bare value={euro(total)} />,
        },
      ]}
    />
  );
}
