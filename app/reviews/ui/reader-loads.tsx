import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ProposalData } from '../assignment/proposal-pages.server.ts';

/** How much work each reviewer has and would have. */
export function ReaderLoads({ page }: { page: ProposalData }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('reviews.proposal.loads')}
      captionHidden
      dense
      rows={page.readers}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('reviews.assign.none')} />}
      columns={[
        { key: 'who', label: t('reviews.assign.reviewer'), cell: ({ alias }) => <bdi>{alias}</bdi> },
        { key: 'held', label: t('reviews.proposal.held'), numeric: true, cell: ({ held }) => number(held) },
        { key: 'load', label: t('reviews.proposal.after'), numeric: true, cell: ({ load }) => number(load) },
        {
          key: 'capacity',
          label: t('reviews.profile.capacity'),
          numeric: true,
          cell: ({ capacity }) => (capacity === null ? '–' : number(capacity)),
        },
      ]}
    />
  );
}
