import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { submissionPage } from '../narrative/narrative-pages.server.ts';
import { isUnsent } from '../report-lifecycle.ts';
import { submissionShape } from '../report.ts';
import { submitReport } from '../submit-report.server.ts';
import { ReportContentView } from '../ui/report-content-view.tsx';
import { ReportSent, SubmitForm } from '../ui/submission.tsx';

export const handle = { access: 'reports.read', title: 'reports.check.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await submissionPage(world.db, actor, idParam('reportId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, submissionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await submitReport(world, actor, { reportId, ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.reportSubmission(reportId)));
}

export default function ReportSubmission() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { report, content } = page;
  const { id } = report;
  if (!isUnsent(report.state)) return <ReportSent report={report} />;
  const change = report.editable ? { narrative: paths.reportNarrative(id), costs: paths.reportCosts(id) } : null;
  return (
    <>
      <PageTitle
        title={t('reports.check.title')}
        caption={<Reference>{report.reference}</Reference>}
        lede={t('reports.check.lede')}
        back={{ href: paths.report(id) }}
      />
      <div className="flow">
        <ReportContentView content={content} {...(change ? { change } : {})} />
        <SubmitForm {...page} />
      </div>
    </>
  );
}
