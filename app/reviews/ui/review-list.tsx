import { inLanguage } from '#app/kernel/languages.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable, type Column } from '#app/ui/table.tsx';
import type { MyReview } from '../my-review-pages.server.ts';

type ReviewListProps = { rows: readonly MyReview[]; caption: string; empty?: string; past?: boolean };

/** A reviewer's files of one stage. */
export function ReviewList({ rows, caption, empty, past = false }: ReviewListProps) {
  const { t, language } = useText();
  const columns: Column<MyReview>[] = [
    {
      key: 'file',
      label: t('reviews.list.file'),
      cell: (row) => (
        <a href={paths.review(row.id)}>
          <Reference>{row.reference}</Reference>
        </a>
      ),
    },
    { key: 'call', label: t('reviews.list.call'), cell: (row) => <bdi>{inLanguage(row.call, language)}</bdi> },
    {
      key: 'state',
      label: t('common.status'),
      cell: (row) => <StatusTag state={row.state} label={t(`assignment.state.${row.state}`)} />,
    },
  ];
  const due: Column<MyReview> = { key: 'due', label: t('reviews.list.due'), cell: (row) => <TimeLeft row={row} /> };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty ? <p className="hint">{empty}</p> : undefined}
      columns={past ? columns : [...columns, due]}
    />
  );
}

function TimeLeft({ row }: { row: MyReview }) {
  const { t } = useText();
  const late = row.daysLeft < 0;
  return (
    <span>
      <DateText value={row.dueAt} />
      <br />
      <span className="hint">
        {late ? t('reviews.list.late', { count: -row.daysLeft }) : t('common.count.days-left', { count: row.daysLeft })}
      </span>
    </span>
  );
}
