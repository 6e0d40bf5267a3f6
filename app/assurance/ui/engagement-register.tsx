import type { RegisterRow } from '#app/assurance/engagement-register.server.ts';
import type { EngagementStanding } from '#app/assurance/engagement.ts';
import { GROUNDS, ITEM_KINDS } from '#app/assurance/item-reveal.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { BOOK_PAGES } from '#app/ledger/book-page.ts';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DataTable } from '#app/ui/table.tsx';

type EngagementFactsProps = {
  engagement: {
    readonly periodFrom: LocalDate;
    readonly periodTo: LocalDate;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly acceptedAt: Instant | null;
    readonly profile: string;
    readonly mandate: string;
    readonly standing: EngagementStanding;
  };
};

/** The terms of one engagement. */
export function EngagementFacts({ engagement }: EngagementFactsProps) {
  const { t } = useText();
  const full = engagement.profile === 'full';
  return (
    <SummaryList
      rows={[
        {
          key: 'standing',
          label: t('common.status'),
          value: t(`assurance.engagement.standing.${engagement.standing}`),
        },
        {
          key: 'period',
          label: t('assurance.engagement.period'),
          value: (
            <>
              <DateText value={engagement.periodFrom} /> – <DateText value={engagement.periodTo} />
            </>
          ),
        },
        { key: 'starts', label: t('assurance.engagement.starts'), value: <DateTimeText value={engagement.startsAt} /> },
        { key: 'ends', label: t('assurance.engagement.ends'), value: <DateTimeText value={engagement.endsAt} /> },
        {
          key: 'accepted',
          label: t('assurance.terms.accepted'),
          value: engagement.acceptedAt ? <DateTimeText value={engagement.acceptedAt} /> : '–',
        },
        {
          key: 'profile',
          label: t('assurance.profile'),
          value: t(full ? 'assurance.profile.full' : 'assurance.profile.protected'),
        },
        ...(full ? [{ key: 'mandate', label: t('assurance.mandate'), value: <bdi>{engagement.mandate}</bdi> }] : []),
      ]}
    />
  );
}

/** I39: every page, file and identity opened under an engagement. */
export function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('assurance.register.title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('assurance.register.empty')} />}
      columns={[
        { key: 'at', label: t('assurance.register.at'), cell: (row) => <DateTimeText value={row.at} /> },
        { key: 'act', label: t('assurance.register.act'), cell: (row) => <Act row={row} /> },
        { key: 'about', label: t('assurance.register.what'), cell: (row) => <About row={row} /> },
      ]}
    />
  );
}

const ACTS = [
  'engagement.opened',
  'engagement.accepted',
  'engagement.ended',
  'books.viewed',
  'books.revealed',
  'download.requested',
  'download.completed',
  'download.refused',
] as const;

/** Files that go by words, not by the code of a download. */
const WHOLE_FILES: ReadonlyMap<string, MessageKey> = new Map([
  ['bundle', 'assurance.bundle.title'],
  ['grant-bundle', 'trail.grant.title'],
  ['selection', 'downloads.selection.title'],
  ['evaluation', 'evaluation.title'],
  ['donor-report', 'donor.title'],
  ['donor-financial', 'donor.table.financial'],
  ['donor-third-parties', 'donor.table.third-parties'],
  ['donor-narrative', 'donor.table.narrative'],
  ['donor-questionnaire', 'donor.table.questionnaire'],
]);

function Act({ row }: { row: RegisterRow }) {
  const { t } = useText();
  const known = ACTS.find((kind) => kind === row.kind);
  return <>{known ? t(`assurance.act.${known}`) : row.kind}</>;
}

function About({ row: { about } }: { row: RegisterRow }) {
  const { t } = useText();
  const page = BOOK_PAGES.find((each) => each === about.page);
  const item = ITEM_KINDS.find((each) => each === about.item);
  const ground = GROUNDS.find((each) => each === about.ground);
  if (page) return <>{t(`assurance.page.${page}`)}</>;
  if (!about.code && !item) return <>–</>;
  const whole = WHOLE_FILES.get(about.code);
  return (
    <>
      {item ? t(`assurance.item.${item}`) : null} {whole ? <>{t(whole)} </> : null}
      <Reference>
        {about.reference || (whole ? about.format.toUpperCase() : `${about.code} ${about.format}`.trim())}
      </Reference>
      {about.code && about.profile === 'full' ? <> · {t('assurance.full.mark')}</> : null}
      {ground ? <> · {t(`assurance.ground.${ground}`)}</> : null}
      {about.sha256 ? (
        <span className="hint">
          {' '}
          {t('downloads.column.sha256')} <code className="digest">{about.sha256}</code>
        </span>
      ) : null}
    </>
  );
}
