import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable, type Column } from '#app/ui/table.tsx';
import type { RankingRow } from '../ranking-pages.server.ts';
import { Points } from './points.tsx';
import type { RankingData } from './ranking-figures.tsx';

type ShownRow = RankingData['rows'][number];

/** Files in their places: totals of the readers, how far apart they are, thresholds and the budget line. */
export function RankingTable({ page }: { page: RankingData }) {
  const { t, number } = useText();
  const above = new Set(page.lines.flatMap((line) => line.above));
  const lots = page.lines.some((line) => line.code !== null);
  const columns: Column<ShownRow>[] = [
    {
      key: 'rank',
      label: t('reviews.ranking.rank'),
      numeric: true,
      cell: (row) => (row.rank ? number(row.rank) : '–'),
    },
    { key: 'file', label: t('reviews.list.file'), names: true, cell: (row) => <FileLink row={row} /> },
    ...(lots ? [{ key: 'lot', label: t('reviews.ranking.lot'), cell: (row: ShownRow) => <LotName row={row} /> }] : []),
    { key: 'totals', label: t('reviews.ranking.totals'), cell: (row) => <Totals row={row} /> },
    {
      key: 'spread',
      label: t('reviews.ranking.spread'),
      numeric: true,
      cell: (row) => (row.totals.length > 1 ? <Points hundredths={row.spreadHundredths} /> : '–'),
    },
    {
      key: 'score',
      label: t('reviews.ranking.score'),
      numeric: true,
      cell: (row) => <Score row={row} />,
    },
    { key: 'state', label: t('common.status'), cell: (row) => <RowState row={row} above={above} /> },
    {
      key: 'requested',
      label: t('reviews.ranking.requested'),
      numeric: true,
      cell: (row) => <Amount value={{ minor: row.requestedMinor, currency: page.call.currency }} />,
    },
  ];
  return (
    <DataTable
      caption={t('reviews.ranking.files')}
      captionHidden
      dense
      rows={page.rows}
      rowKey={(row) => row.applicationId}
      columns={columns}
      empty={<EmptyState title={t('reviews.ranking.empty')}>{t('reviews.ranking.empty.body')}</EmptyState>}
    />
  );
}

function LotName({ row: { lot, lotTitle } }: { row: ShownRow }) {
  const { language } = useText();
  return <bdi>{lotTitle ? inLanguage(lotTitle, language) : (lot ?? '–')}</bdi>;
}

function FileLink({ row }: { row: RankingRow }) {
  return (
    <a href={paths.assignments(row.applicationId)}>
      <Reference>{row.reference}</Reference>
    </a>
  );
}

function Totals({ row }: { row: RankingRow }) {
  const { t, number } = useText();
  const given = row.totals.map((total) => number(total / 100)).join(' · ');
  return (
    <span>
      <bdi dir="ltr">{given === '' ? '–' : given}</bdi>
      {row.pending > 0 ? <span className="hint"> {t('reviews.ranking.pending', { count: row.pending })}</span> : null}
    </span>
  );
}

function Score({ row }: { row: RankingRow }) {
  const { t } = useText();
  if (row.scoreHundredths === null) return <>–</>;
  return (
    <span>
      <Points hundredths={row.scoreHundredths} />
      {row.basis === 'consensus' ? <span className="hint"> {t('reviews.basis.consensus')}</span> : null}
    </span>
  );
}

function RowState({ row, above }: { row: RankingRow; above: ReadonlySet<string> }) {
  const { t } = useText();
  if (row.settlement === 'hidden') return <StatusTag state="hidden" label={t('reviews.ranking.hidden')} />;
  if (row.settlement === 'third-reader-missing') {
    return <StatusTag state="third" tone="warn" label={t('reviews.ranking.third')} />;
  }
  if (row.settlement === 'readers-missing') {
    return <StatusTag state="waiting" label={t('reviews.ranking.waiting', { count: row.missing })} />;
  }
  if (!row.passes) return <StatusTag state="below" tone="bad" label={t('reviews.ranking.below')} />;
  return above.has(row.applicationId) ? (
    <StatusTag state="within" tone="good" label={t('reviews.ranking.within')} />
  ) : (
    <StatusTag state="beyond" tone="warn" label={t('reviews.ranking.beyond')} />
  );
}
