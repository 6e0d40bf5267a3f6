import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { assignmentsPage } from '../assignment-pages.server.ts';
import { dueAt } from '../assignment.ts';
import { Points } from './points.tsx';

export type AssignmentsData = NonNullable<Awaited<ReturnType<typeof assignmentsPage>>>;

/** Who reads a file and how far they are; totals only of locked sheets. */
export function AssignedReaders({ page }: { page: AssignmentsData }) {
  const { t } = useText();
  return (
    <div className="flow">
      {page.settlement?.kind === 'third-reader-missing' ? (
        <NoticeBanner tone="warning" title={t('reviews.third.title')}>
          {t('reviews.third.body')}
        </NoticeBanner>
      ) : null}
      <DataTable
        caption={t('reviews.assign.assigned')}
        captionHidden
        rows={page.assigned}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('reviews.assign.nobody')}>{t('reviews.assign.nobody.body')}</EmptyState>}
        columns={[
          { key: 'who', label: t('reviews.assign.reviewer'), cell: (row) => <bdi>{row.alias}</bdi> },
          { key: 'member', label: t('reviews.assign.member'), cell: (row) => <bdi>{row.member}</bdi> },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => (
              <>
                <StatusTag state={row.state} label={t(`assignment.state.${row.state}`)} />
                {row.barred ? <p className="hint">{t('reviews.assign.barred')}</p> : null}
              </>
            ),
          },
          { key: 'due', label: t('reviews.list.due'), cell: (row) => <DateText value={dueAt(row.assignedAt)} /> },
          {
            key: 'total',
            label: t('reviews.assign.total'),
            numeric: true,
            cell: (row) => (row.totalHundredths === null ? '–' : <Points hundredths={row.totalHundredths} />),
          },
        ]}
      />
    </div>
  );
}
