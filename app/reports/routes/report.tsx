import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { reportPage } from '../report-pages.server.ts';
import { DecisionSummary } from '../review/ui/decision-summary.tsx';
import { PostingTable } from '../books/ui/posting-table.tsx';
import { ReportContentView } from '../ui/report-content-view.tsx';
import { ReportFacts } from '../ui/report-facts.tsx';
import { ReportTasks } from '../ui/report-tasks.tsx';

export const handle = { access: 'reports.read', title: 'reports.one.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const given = { id: idParam('reportId'), today: utcDate(world.clock.now()) };
  return found(await reportPage(world.db, actor, given));
}

export default function ReportHome() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { report, content, tasks } = page;
  const writing = tasks !== null && (report.state === 'scheduled' || report.state === 'draft');
  return (
    <>
      <PageTitle
        title={t('reports.one.title')}
        caption={<Reference>{report.reference}</Reference>}
        back={{ href: paths.reports() }}
        aside={<StatusTag state={report.state} label={t(`report.state.${report.state}`)} />}
      />
      <div className="flow">
        <ReportFacts {...page} />
        {writing ? <ReportTasks id={report.id} kind={report.kind} editable={report.editable} tasks={tasks} /> : null}
        {content ? null : <p className="hint">{t('reports.one.unsent')}</p>}
        {report.state === 'submitted' ? (
          <Section title={t('common.next-step')}>
            <p>{t('reports.next.submitted')}</p>
            {page.mayDecide ? (
              <ButtonRow>
                <ButtonLink href={paths.reportDecision(report.id)}>{t('reports.decision.title')}</ButtonLink>
              </ButtonRow>
            ) : null}
          </Section>
        ) : null}
        {content && !writing ? (
          <p>
            <a href={paths.reportQuestions(report.id)}>{t('reports.questions.title')}</a>
            {' · '}
            <a href={paths.reportCheck(report.id)}>{t('reports.check-by-expert.title')}</a>
          </p>
        ) : null}
        {content?.lines.some((line) => line.declaration) && page.mayCountersign ? (
          <p>
            <a href={paths.reportDeclarations(report.id)}>{t('reports.declarations.title')}</a>
          </p>
        ) : null}
        {content && report.decidedAt ? <DecisionSummary lines={content.lines} /> : null}
        {content && !writing ? (
          <ReportContentView content={content} exact={page.exact} confidential={page.confidential} />
        ) : null}
        {page.postings.length > 0 ? <PostingTable postings={page.postings} /> : null}
        <RecordTrailLink kind="report" id={report.id} />
      </div>
    </>
  );
}
