import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ReportState, Timeliness } from '../report-lifecycle.ts';
import { Period } from './period.tsx';
import { TimelinessTag } from './timeliness-tag.tsx';

type Row = {
  id: string;
  reference: string;
  kind: 'interim' | 'final';
  state: ReportState;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  dueOn: LocalDate;
  organisation: string;
  timeliness: Timeliness | null;
};

/** Reports, the one due first on top; the office sees whose they are. */
export function ReportTable({ rows, staff }: { rows: readonly Row[]; staff: boolean }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('reports.list.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('reports.list.empty')}>{t('reports.list.empty.body')}</EmptyState>}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: ({ id, reference }) => (
            <a href={paths.report(id)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        ...(staff
          ? [
              {
                key: 'organisation',
                label: t('common.organisation'),
                cell: ({ organisation }: Row) => <Reference>{organisation}</Reference>,
              },
            ]
          : []),
        { key: 'kind', label: t('reports.kind'), cell: ({ kind }) => t(`reports.kind.${kind}`) },
        {
          key: 'period',
          label: t('reports.period'),
          cell: (row) => <Period from={row.periodFrom} to={row.periodTo} />,
        },
        {
          key: 'due',
          label: t('reports.due'),
          cell: ({ dueOn, timeliness }) => (
            <>
              <DateText value={dueOn} /> <TimelinessTag value={timeliness} />
            </>
          ),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`report.state.${state}`)} />,
        },
      ]}
    />
  );
}
