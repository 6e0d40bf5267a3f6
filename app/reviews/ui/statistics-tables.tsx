import { inLanguage } from '#app/kernel/languages.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { Points } from './points.tsx';
import type { OpenStatistics } from './statistics-view.tsx';

/** Krippendorff's alpha of the totals and of each criterion. */
export function AgreementFigures({ open }: { open: OpenStatistics }) {
  const { t, number, language } = useText();
  const shown = (alpha: number | null | undefined) =>
    alpha === null || alpha === undefined ? '–' : <bdi dir="ltr">{number(Math.round(alpha * 1000) / 1000)}</bdi>;
  return (
    <div className="flow">
      <Figures
        figures={[
          { key: 'total', label: t('reviews.statistics.alpha'), value: shown(open.alpha) },
          ...open.criteria.map((criterion) => ({
            key: criterion.code,
            label: inLanguage(criterion.title, language),
            value: shown(open.alphaByCriterion[criterion.code]),
          })),
        ]}
      />
      <p className="hint measure">{t('reviews.statistics.alpha.hint')}</p>
    </div>
  );
}

/** Every reader among the others, and what the ranking would be without them. */
export function ReaderTable({ open }: { open: OpenStatistics }) {
  const { t, number } = useText();
  return (
    <div className="flow">
      <p className="hint measure">{t('reviews.statistics.readers.hint')}</p>
      {open.groups > 1 ? (
        <p className="hint measure">{t('reviews.statistics.groups', { count: open.groups })}</p>
      ) : null}
      <DataTable
        caption={t('reviews.statistics.readers')}
        captionHidden
        dense
        rows={open.readers}
        rowKey={(row) => row.alias}
        empty={<EmptyState title={t('reviews.statistics.empty')}>{t('reviews.ranking.empty.body')}</EmptyState>}
        columns={[
          { key: 'who', label: t('reviews.assign.reviewer'), cell: (row) => <bdi>{row.alias}</bdi> },
          { key: 'sheets', label: t('reviews.statistics.sheets'), numeric: true, cell: (row) => number(row.sheets) },
          {
            key: 'mean',
            label: t('reviews.statistics.mean'),
            numeric: true,
            cell: (row) => <Points hundredths={Math.round(row.meanHundredths)} />,
          },
          {
            key: 'lean',
            label: t('reviews.statistics.lean'),
            numeric: true,
            cell: (row) => (row.leanHundredths === null ? '–' : <Lean hundredths={row.leanHundredths} />),
          },
          {
            key: 'moved',
            label: t('reviews.statistics.moved'),
            numeric: true,
            cell: (row) => number(row.without.moved),
          },
          {
            key: 'shift',
            label: t('reviews.statistics.shift'),
            numeric: true,
            cell: (row) => number(row.without.largestShift),
          },
          {
            key: 'entering',
            label: t('reviews.statistics.entering'),
            cell: (row) => <Files list={row.without.entering} />,
          },
          {
            key: 'leaving',
            label: t('reviews.statistics.leaving'),
            cell: (row) => <Files list={row.without.leaving} />,
          },
          {
            key: 'unread',
            label: t('reviews.statistics.unread'),
            numeric: true,
            cell: (row) => number(row.without.unread.length),
          },
        ]}
      />
    </div>
  );
}

/** Points above or below what the others give the same files, always with its sign. */
function Lean({ hundredths }: { hundredths: number }) {
  const { number } = useText();
  const points = Math.round(hundredths) / 100;
  return <bdi dir="ltr">{points > 0 ? `+${number(points)}` : number(points)}</bdi>;
}

function Files({ list }: { list: readonly string[] }) {
  if (list.length === 0) return <>–</>;
  return (
    <>
      {list.slice(0, 5).map((reference) => (
        <div key={reference}>
          <Reference>{reference}</Reference>
        </div>
      ))}
      {list.length > 5 ? '…' : null}
    </>
  );
}

/** Raw scores and the ones that take out how the readers lean, where the place differs most. */
export function AdjustedTable({ open }: { open: OpenStatistics }) {
  const { t, number, language } = useText();
  return (
    <div className="flow">
      <p className="hint measure">{t('reviews.statistics.adjusted.hint')}</p>
      <DataTable
        caption={t('reviews.statistics.adjusted')}
        captionHidden
        dense
        rows={open.files}
        rowKey={(row) => row.applicationId}
        empty={<EmptyState title={t('reviews.statistics.empty')}>{t('reviews.ranking.empty.body')}</EmptyState>}
        columns={[
          { key: 'file', label: t('reviews.list.file'), cell: (row) => <Reference>{row.reference}</Reference> },
          ...(open.lots
            ? [
                {
                  key: 'lot',
                  label: t('reviews.ranking.lot'),
                  cell: ({ lotTitle }: OpenStatistics['files'][number]) => (
                    <bdi>{lotTitle ? inLanguage(lotTitle, language) : '–'}</bdi>
                  ),
                },
              ]
            : []),
          {
            key: 'score',
            label: t('reviews.ranking.score'),
            numeric: true,
            cell: (row) => <Points hundredths={row.scoreHundredths} />,
          },
          {
            key: 'adjusted',
            label: t('reviews.statistics.adjusted.score'),
            numeric: true,
            cell: (row) => <Points hundredths={row.adjustedHundredths} />,
          },
          { key: 'rank', label: t('reviews.ranking.rank'), numeric: true, cell: (row) => number(row.rank) },
          {
            key: 'adjusted-rank',
            label: t('reviews.statistics.adjusted.rank'),
            numeric: true,
            cell: (row) => number(row.adjustedRank),
          },
        ]}
      />
    </div>
  );
}
