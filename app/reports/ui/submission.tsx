import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Verdict } from '#app/kernel/verdict.ts';
import { ButtonLink, ButtonRow, MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { ShownContent } from '../report-pages.server.ts';

type SubmitFormProps = { content: ShownContent; contentSha256: string; verdict: Verdict };

/** The declaration, and the one button that hands the report over. */
export function SubmitForm({ content, contentSha256, verdict }: SubmitFormProps) {
  const { t } = useText();
  const lacking = content.lines.filter((line) => !line.evidence.complete).length;
  return (
    <Section title={t('reports.check.declaration')}>
      {lacking > 0 ? (
        <NoticeBanner tone="warning" title={t('reports.check.lacking', { count: lacking })}>
          <p>{t('reports.check.lacking.body')}</p>
        </NoticeBanner>
      ) : null}
      {content.lines.some((line) => line.rateProvisional) ? (
        <NoticeBanner title={t('reports.check.provisional')}>
          <p>{t('reports.check.provisional.body')}</p>
        </NoticeBanner>
      ) : null}
      <Form name="submit">
        <HiddenField name="contentSha256" value={contentSha256} />
        <CheckboxField name="confirmed" label={t('reports.check.confirmed')} />
        <p className="hint">{t('reports.check.final')}</p>
        <ButtonRow>
          <MoveButton verdict={verdict} label={t('reports.check.submit')} />
        </ButtonRow>
      </Form>
    </Section>
  );
}

type ReportSentProps = {
  report: { id: string; reference: string; submittedAt: Instant | null; submittedSha256: string | null };
};

/** The confirmation: the same today and in a year. */
export function ReportSent({ report }: ReportSentProps) {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('reports.sent.title')} />
      <div className="flow">
        <NoticeBanner tone="success" title={t('reports.sent.reference')}>
          <p>
            <strong>
              <Reference>{report.reference}</Reference>
            </strong>
          </p>
        </NoticeBanner>
        <SummaryList
          rows={[
            {
              key: 'submitted',
              label: t('reports.submitted'),
              value: report.submittedAt ? <DateTimeText value={report.submittedAt} /> : null,
            },
            {
              key: 'sha256',
              label: t('reports.sha256'),
              value: <code className="digest">{report.submittedSha256}</code>,
            },
          ]}
        />
        <Section title={t('common.next-step')}>
          <p>{t('reports.next.submitted')}</p>
          <p>{t('reports.next.decided')}</p>
        </Section>
        <ButtonRow>
          <ButtonLink tone="secondary" href={paths.report(report.id)}>
            {t('reports.sent.home')}
          </ButtonLink>
        </ButtonRow>
      </div>
    </>
  );
}
