import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import type { ShownContent } from '../report-pages.server.ts';
import { ClaimedTable } from '../costs/ui/claimed-table.tsx';
import { ForecastTable } from '../forecast/ui/forecast-table.tsx';
import { HeadingTable } from '../figures/ui/heading-table.tsx';
import { IndicatorTable } from '../narrative/ui/indicator-table.tsx';
import { NarrativeView } from '../narrative/ui/narrative-view.tsx';

type ReportContentViewProps = {
  content: ShownContent;
  /** Whether this reader sees counts of people as they are, and the section on security. */
  exact?: boolean;
  confidential?: boolean;
  /** Where each part can be changed, while it can. */
  change?: { readonly narrative: string; readonly costs: string };
};

/** Everything a report states: read before it is sent, and ever after. */
export function ReportContentView({ content, exact = true, confidential = true, change }: ReportContentViewProps) {
  const { t } = useText();
  return (
    <>
      <Section
        title={t('reports.task.narrative')}
        aside={change ? <Change href={change.narrative} what={t('reports.task.narrative')} /> : null}
      >
        <NarrativeView narrative={content.narrative} confidential={confidential} />
      </Section>
      <Section title={t('reports.task.indicators')}>
        <IndicatorTable indicators={content.indicators} exact={exact} />
      </Section>
      <Section
        title={t('reports.task.costs')}
        aside={change ? <Change href={change.costs} what={t('reports.task.costs')} /> : null}
      >
        <ClaimedTable lines={content.lines} />
      </Section>
      {content.forecast.length > 0 ? (
        <Section title={t('reports.task.forecast')}>
          <ForecastTable lines={content.forecast} />
        </Section>
      ) : null}
      <Section title={t('reports.figures.title')}>
        <HeadingTable figures={content.figures} />
      </Section>
    </>
  );
}

function Change({ href, what }: { href: string; what: string }) {
  const { t } = useText();
  return (
    <a href={href}>
      {t('common.change')}
      <span className="unseen"> {what}</span>
    </a>
  );
}
