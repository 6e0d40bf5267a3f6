import type { Sample } from '#app/assurance/sampling/sample-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

type SampleRow = Sample & { readonly openFindings: number };

/** Every sample with what is still open on it. */
export function SampleTable({ samples }: { samples: readonly SampleRow[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('sampling.title')}
      captionHidden
      rows={samples}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('sampling.empty')}>{t('sampling.empty.body')}</EmptyState>}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (row) => (
            <a href={paths.sample(row.id)}>
              <Reference>{row.reference}</Reference>
            </a>
          ),
        },
        { key: 'method', label: t('sampling.method'), cell: (row) => t(`sampling.method.${row.method}`) },
        {
          key: 'period',
          label: t('assurance.engagement.period'),
          cell: (row) => (
            <>
              <DateText value={row.periodFrom} /> – <DateText value={row.periodTo} />
            </>
          ),
        },
        { key: 'drawn', label: t('sampling.drawn-at'), cell: (row) => <DateText value={row.drawnAt} /> },
        { key: 'size', label: t('sampling.size'), cell: (row) => number(row.size), numeric: true },
        {
          key: 'open',
          label: t('sampling.open-findings'),
          cell: (row) => number(row.openFindings),
          numeric: true,
        },
      ]}
    />
  );
}
