import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Points } from '#app/reviews/ui/points.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { ShortlistData } from '../shortlist/shortlist-pages.server.ts';
import { DecideShortlist, ProposeShortlist } from './shortlist-forms.tsx';

/** A shortlist where it stands: to propose, to decide, or decided. */
export function ShortlistSheet({ page }: { page: ShortlistData }) {
  const { t, dateTime } = useText();
  const { shortlist } = page;
  if (!page.fixed) {
    return (
      <EmptyState
        title={t('awards.prepare.not-fixed')}
        action={<a href={paths.ranking(page.call.id)}>{t('reviews.ranking.link')}</a>}
      >
        {t('refusal.ranking-not-fixed')}
      </EmptyState>
    );
  }
  return (
    <div className="flow">
      {shortlist ? (
        <NoticeBanner
          tone={shortlist.state === 'sent_back' ? 'warning' : 'info'}
          title={t(`shortlist.state.${shortlist.state}`)}
        >
          <p>{t('shortlist.proposed-by', { alias: shortlist.proposedBy, when: dateTime(shortlist.proposedAt) })}</p>
          {shortlist.endedAt ? (
            <p>{t('shortlist.ended-by', { alias: shortlist.endedBy ?? '', when: dateTime(shortlist.endedAt) })}</p>
          ) : null}
          {shortlist.reason ? <UserText>{shortlist.reason}</UserText> : null}
        </NoticeBanner>
      ) : null}
      {page.propose ? <ProposeShortlist page={page} verdict={page.propose} /> : <ShortlistTable files={page.files} />}
      {page.decide && shortlist ? <DecideShortlist shortlistId={shortlist.id} verdict={page.decide} /> : null}
    </div>
  );
}

function ShortlistTable({ files }: { files: ShortlistData['files'] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('shortlist.notes')}
      captionHidden
      rows={files}
      rowKey={(file) => file.applicationId}
      columns={[
        { key: 'rank', label: t('reviews.ranking.rank'), cell: (file) => number(file.rank), numeric: true },
        {
          key: 'file',
          label: t('common.reference'),
          names: true,
          cell: (file) => (
            <a href={paths.deskApplication(file.applicationId)}>
              <Reference>{file.reference}</Reference>
            </a>
          ),
        },
        {
          key: 'score',
          label: t('awards.score'),
          cell: (file) => <Points hundredths={file.scoreHundredths} />,
          numeric: true,
        },
        {
          key: 'outcome',
          label: t('awards.outcome'),
          cell: ({ line }) => (
            <StatusTag
              state={line.shortlisted ? 'shortlisted' : 'rejected'}
              label={t(line.shortlisted ? 'shortlist.yes' : 'shortlist.no')}
            />
          ),
        },
        { key: 'reason', label: t('common.reason'), cell: ({ line }) => <UserText>{line.reason}</UserText> },
      ]}
    />
  );
}
