import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isLocalDate, utcDate } from '#app/kernel/instant.ts';
import { trialBalanceFor, withheldEntries } from '#app/ledger/ledger-pages.server.ts';
import { narrowed } from '#app/ledger/ledger-scope.server.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { TrialBalanceTable } from '#app/ledger/ui/trial-balance-table.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Withheld } from '#app/ui/withheld.tsx';

export const handle = { access: 'ledger.read', title: 'ledger.trial.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const now = visit.world.clock.now();
  const day = (name: string) => {
    const typed = visit.url.searchParams.get(name) ?? '';
    return isLocalDate(typed) ? typed : null;
  };
  const whole = await openBooks(visit, 'trial-balance');
  const scope = narrowed(whole, { from: day('from'), to: day('to') ?? utcDate(now) });
  const { from, to } = scope;
  const audited = whole.engagement !== null;
  return {
    balance: await trialBalanceFor(visit.world.db, scope),
    withheld: await withheldEntries(visit.world.db, scope),
    from: audited ? from : day('from'),
    to,
  };
}

export default function TrialBalance() {
  const { balance, withheld, from, to } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('ledger.trial.title')} lede={t('ledger.trial.lede')} back={{ href: paths.ledger() }} />
      <Form name="period" method="get" className="filters">
        <DateField name="from" label={t('ledger.from')} defaultValue={from ?? ''} optional />
        <DateField name="to" label={t('ledger.to')} defaultValue={to} />
        <Button tone="secondary">{t('common.filter')}</Button>
      </Form>
      <Withheld rows={withheld} />
      <TrialBalanceTable balance={balance} />
    </>
  );
}
