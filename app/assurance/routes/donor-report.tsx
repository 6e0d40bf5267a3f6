import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { donorReportPage } from '#app/assurance/donor-report/donor-report-pages.server.ts';
import { donorScope } from '#app/assurance/donor-report/donor-scope.server.ts';
import { DonorFiles } from '#app/assurance/ui/donor-files.tsx';
import { FinancialTable } from '#app/assurance/ui/financial-table.tsx';
import { TemplateTable } from '#app/assurance/ui/template-table.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Withheld } from '#app/ui/withheld.tsx';

export const handle = { access: 'donor-report.read', title: 'donor.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, text, url } = visit;
  const scope = found(await donorScope(world, actor, url));
  await noteView(visit, 'donor-report');
  const after = url.searchParams.get('after') ?? '';
  const page = await donorReportPage(world, scope, { text, after: isId(after) ? after : null });
  return { ...page, from: scope.from, to: scope.to };
}

export default function DonorReport() {
  const { from, to, templateYear, reconciled, lines, thirdParties, narrative, questionnaire, next, withheld } =
    useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('donor.title')} lede={t('donor.lede')} back={{ href: paths.ledger() }} />
      <Form name="period" method="get" className="filters">
        <DateField name="from" label={t('ledger.from')} defaultValue={from} />
        <DateField name="to" label={t('ledger.to')} defaultValue={to} />
        <Button tone="secondary">{t('common.filter')}</Button>
      </Form>
      <Section title={t('donor.table.financial')}>
        <p className="measure">{t('donor.financial.about', { year: String(templateYear) })}</p>
        <FinancialTable lines={lines} />
      </Section>
      <Section title={t('donor.files')}>
        {withheld > 0 ? <NoticeBanner>{t('recusal.files')}</NoticeBanner> : null}
        <DonorFiles days={{ from, to }} reconciled={reconciled} />
      </Section>
      <Section title={t('donor.table.third-parties')}>
        <p className="measure">{t('donor.third-parties.about')}</p>
        <Withheld rows={withheld} />
        <TemplateTable caption={t('donor.table.third-parties')} table={thirdParties} />
      </Section>
      <Section title={t('donor.table.narrative')}>
        <p className="measure">{t('donor.narrative.about')}</p>
        <Withheld rows={withheld} />
        <TemplateTable caption={t('donor.table.narrative')} table={narrative} />
      </Section>
      <Section title={t('donor.table.questionnaire')}>
        <p className="measure">{t('donor.questionnaire.about')}</p>
        <Withheld rows={withheld} />
        <TemplateTable caption={t('donor.table.questionnaire')} table={questionnaire} />
        <Pager previous={null} next={next ? paths.donorReport({ from, to, after: next }) : null} />
      </Section>
    </>
  );
}
