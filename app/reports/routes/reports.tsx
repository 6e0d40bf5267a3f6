import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { REPORT_FILTERS, type ReportFilter } from '../report-filter.ts';
import { reportList } from '../report-pages.server.ts';
import { ReportTable } from '../ui/report-table.tsx';

export const handle = { access: 'reports.read', title: 'reports.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const filter: ReportFilter | null = REPORT_FILTERS.find((each) => each === url.searchParams.get('state')) ?? null;
  const given = { filter, after: url.searchParams.get('after'), today: utcDate(world.clock.now()) };
  return { ...(await reportList(world.db, actor, given)), filter, staff: organisationOf(actor) === null };
}

export default function Reports() {
  const { rows, next, filter, staff } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.list.title')}
        lede={staff ? t('reports.list.lede.staff') : t('reports.list.lede.own')}
      />
      <Form name="filter" method="get" className="filters">
        <SelectField
          name="state"
          label={t('common.status')}
          optional
          choices={REPORT_FILTERS.map((each) => ({ value: each, label: t(`reports.filter.${each}`) }))}
          defaultValue={filter}
        />
        <Button tone="secondary">{t('common.filter')}</Button>
      </Form>
      <ReportTable rows={rows} staff={staff} />
      <Pager
        previous={null}
        next={next ? paths.reports({ ...(filter ? { state: filter } : {}), after: next }) : null}
      />
    </>
  );
}
