import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { can } from '#app/people/access.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { overviewPage } from '../overview/overview-pages.server.ts';
import { roleOverview } from '../overview/role-overview-pages.server.ts';
import { DueFigures, DueTable, GrantMoney } from '../overview/ui/overview.tsx';
import { FinanceTable, PortfolioTable } from '../overview/ui/role-overview.tsx';

export const handle = { access: 'overview.read', title: 'overview.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const given = { today: utcDate(world.clock.now()), after: url.searchParams.get('after') };
  return {
    ...(await overviewPage(world.db, actor, given)),
    roles: await roleOverview(world.db, actor, given.today),
    payments: can(actor, 'disbursements.read').allowed,
    consolidated: can(actor, 'donor-report.read').allowed,
  };
}

export default function Overview() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('overview.title')} lede={page.desk ? t('overview.lede.desk') : t('overview.lede.own')} />
      <DueFigures totals={page.totals} />
      {page.payments || page.consolidated ? (
        <p>
          {page.payments ? <a href={paths.paymentsDue()}>{t('common.nav.disbursements')}</a> : null}
          {page.payments && page.consolidated ? ' · ' : null}
          {page.consolidated ? <a href={paths.budgetActual()}>{t('budget-actual.title')}</a> : null}
        </p>
      ) : null}
      {page.roles.finance ? (
        <Section title={t('overview.finance')}>
          <FinanceTable rows={page.roles.finance} />
        </Section>
      ) : null}
      {page.roles.portfolio ? (
        <Section title={t('overview.portfolio')}>
          <PortfolioTable rows={page.roles.portfolio} />
        </Section>
      ) : null}
      <Section title={t('overview.due')}>
        <DueTable {...page} />
      </Section>
      <Section title={t('overview.grants')}>
        <GrantMoney grants={page.grants} />
        <Pager previous={null} next={page.next ? paths.overview({ after: page.next }) : null} />
      </Section>
    </>
  );
}
