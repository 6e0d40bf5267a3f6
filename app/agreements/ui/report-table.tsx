import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

export type ReportRow = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'interim' | 'final';
  readonly state: 'scheduled' | 'draft' | 'submitted' | 'queried' | 'accepted' | 'part_accepted';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
};

/** The reports of an agreement: what each covers, when it is due, and how it stands. */
export function ReportTable({ reports }: { reports: readonly ReportRow[] }) {
  const { t, date } = useText();
  return (
    <DataTable
      caption={t('agreements.reports')}
      captionHidden
      rows={reports}
      rowKey={({ id }) => id}
      empty={<p className="hint">{t('agreements.reports.none')}</p>}
      columns={[
        {
          key: 'number',
          label: t('agreements.reports'),
          cell: ({ id, number }) => <a href={paths.report(id)}>{t('agreements.report', { number })}</a>,
        },
        {
          key: 'kind',
          label: t('agreements.instalment.kind'),
          cell: ({ kind }) => t(`agreements.report.kind.${kind}`),
        },
        {
          key: 'covers',
          label: t('agreements.report.covers'),
          cell: ({ periodFrom, periodTo }) => t('common.date.from-to', { from: date(periodFrom), to: date(periodTo) }),
        },
        { key: 'due', label: t('agreements.report.due'), cell: ({ dueOn }) => <DateText value={dueOn} /> },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`report.state.${state}`)} />,
        },
      ]}
    />
  );
}
