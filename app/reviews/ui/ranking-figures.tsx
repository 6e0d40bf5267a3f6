import { useText } from '#app/i18n/text-context.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';
import type { rankingPage } from '../ranking-pages.server.ts';
import { Points } from './points.tsx';

export type RankingData = NonNullable<Awaited<ReturnType<typeof rankingPage>>>;

/** Where the call stands: files, thresholds, envelope. */
export function RankingFigures({ page }: { page: RankingData }) {
  const { t, number } = useText();
  const { currency } = page.call;
  const requested = page.rows.reduce((sum, row) => sum + row.requestedMinor, 0n);
  return (
    <Figures
      figures={[
        { key: 'files', label: t('reviews.ranking.count'), value: number(page.rows.length) },
        {
          key: 'threshold',
          label: t('reviews.ranking.threshold'),
          value: <Points hundredths={page.scheme.passTotal * 100} />,
          note: (
            <>
              {t('reviews.sheet.of')} <Points hundredths={page.highest} />
            </>
          ),
        },
        {
          key: 'envelope',
          label: t('reviews.ranking.envelope'),
          value: <Amount value={{ minor: page.call.envelopeMinor, currency }} />,
        },
        {
          key: 'requested',
          label: t('reviews.ranking.requested'),
          value: <Amount value={{ minor: requested, currency }} />,
          note: t('reviews.ranking.line', { count: page.lines.reduce((sum, line) => sum + line.above.length, 0) }),
        },
      ]}
    />
  );
}
