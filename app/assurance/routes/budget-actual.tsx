import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isLocalDate, utcDate } from '#app/kernel/instant.ts';
import { narrowed } from '#app/ledger/ledger-scope.server.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { consolidatedBudget } from '../budget/budget-pages.server.ts';
import { BudgetActual } from '../budget/ui/budget-table.tsx';

export const handle = { access: 'donor-report.read', title: 'budget-actual.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const day = (name: string) => {
    const typed = visit.url.searchParams.get(name) ?? '';
    return isLocalDate(typed) ? typed : null;
  };
  const whole = await openBooks(visit, 'budget-actual');
  const scope = narrowed(whole, { from: day('from'), to: day('to') ?? utcDate(visit.world.clock.now()) });
  const from = whole.engagement === null ? day('from') : scope.from;
  return { rows: await consolidatedBudget(visit.world.db, scope), from, to: scope.to };
}

export default function BudgetAgainstActual() {
  const { rows, from, to } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('budget-actual.title')}
        lede={t('budget-actual.all')}
        back={{ href: paths.donorReport(), label: t('donor.title') }}
      />
      <Form name="period" method="get" className="filters">
        <DateField name="from" label={t('ledger.from')} defaultValue={from ?? ''} optional />
        <DateField name="to" label={t('ledger.to')} defaultValue={to} />
        <Button tone="secondary">{t('common.filter')}</Button>
      </Form>
      <BudgetActual rows={rows} period />
    </>
  );
}
