import { useText } from '#app/i18n/text-context.tsx';
import { Section } from '#app/ui/page.tsx';
import type { ShownContent } from '../report-pages.server.ts';
import { ClaimedTable } from './claimed-table.tsx';
import { HeadingTable } from './heading-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { NarrativeView } from './narrative-view.tsx';

type ReportContentViewProps = {
  content: ShownContent;
  /** Where each part can be changed, while it can. */
  change?: { readonly narrative: string; readonly costs: string };
};

/** Everything a report states: read before it is sent, and ever after. */
export function ReportContentView({ content, change }: ReportContentViewProps) {
  const { t } = useText();
  return (
    <>
      <Section
        title={t('reports.task.narrative')}
        aside={change ? <Change href={change.narrative} what={t('reports.task.narrative')} /> : null}
      >
        <NarrativeView narrative={content.narrative} />
      </Section>
      <Section title={t('reports.task.indicators')}>
        <IndicatorTable indicators={content.indicators} />
      </Section>
      <Section
        title={t('reports.task.costs')}
        aside={change ? <Change href={change.costs} what={t('reports.task.costs')} /> : null}
      >
        <ClaimedTable lines={content.lines} />
      </Section>
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
