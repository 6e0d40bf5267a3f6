import type { SimilarTransaction } from '#app/assurance/sampling/similar-transactions.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

type SimilarTableProps = { sampleId: string; transactions: readonly SimilarTransaction[] };

/** Where the same error may have been made again, the likest first. */
export function SimilarTable({ sampleId, transactions }: SimilarTableProps) {
  const { t, list } = useText();
  return (
    <DataTable
      caption={t('sampling.similar')}
      captionHidden
      dense
      rows={transactions}
      rowKey={(row) => row.transactionNo}
      empty={<EmptyState title={t('sampling.similar.empty')} />}
      columns={[
        {
          key: 'transaction',
          label: t('sampling.transaction'),
          cell: (row) =>
            row.drawn ? (
              <a href={paths.sampleItem(sampleId, row.transactionNo)}>
                <Reference>{row.transactionNo}</Reference>
              </a>
            ) : (
              <Reference>{row.transactionNo}</Reference>
            ),
        },
        { key: 'organisation', label: t('common.organisation'), cell: (row) => <bdi>{row.organisation}</bdi> },
        {
          key: 'likeness',
          label: t('sampling.similar.why'),
          cell: (row) => list(row.likenesses.map((likeness) => t(`sampling.similar.${likeness}`))),
        },
        { key: 'drawn', label: t('sampling.similar.drawn'), cell: (row) => t(row.drawn ? 'common.yes' : 'common.no') },
        {
          key: 'amount',
          label: t('sampling.amount'),
          cell: (row) => <Amount bare value={euro(row.amountMinor)} />,
          numeric: true,
        },
      ]}
    />
  );
}
