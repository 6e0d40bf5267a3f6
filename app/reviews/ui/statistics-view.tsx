import { inLanguage } from '#app/kernel/languages.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { statisticsPage } from '../statistics-pages.server.ts';
import { AdjustedTable, AgreementFigures, ReaderTable } from './statistics-tables.tsx';
import { TrialForm } from './trial-form.tsx';

export type StatisticsData = NonNullable<Awaited<ReturnType<typeof statisticsPage>>>;
export type OpenStatistics = NonNullable<StatisticsData['open']>;

/** How far the readers agree, how they lean, how stable the ranking is, and what other amounts would pay for. */
export function RankingStatisticsView({ page }: { page: StatisticsData }) {
  const { t, language } = useText();
  const { open } = page;
  return (
    <>
      <PageTitle
        title={t('reviews.statistics.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <bdi>{inLanguage(page.call.title, language)}</bdi>
          </>
        }
        back={{ href: paths.ranking(page.call.id), label: t('reviews.ranking.title') }}
        lede={t('reviews.statistics.lede')}
      />
      {open ? null : <NoticeBanner tone="info">{t('refusal.own-sheets-open')}</NoticeBanner>}
      {open ? (
        <>
          <Section title={t('reviews.statistics.agreement')}>
            <AgreementFigures open={open} />
          </Section>
          <Section title={t('reviews.statistics.readers')}>
            <ReaderTable open={open} />
          </Section>
          <Section title={t('reviews.statistics.adjusted')}>
            <AdjustedTable open={open} />
          </Section>
          <Section title={t('reviews.trial.title')} id="trial">
            <TrialForm open={open} call={page.call} />
          </Section>
        </>
      ) : null}
    </>
  );
}
