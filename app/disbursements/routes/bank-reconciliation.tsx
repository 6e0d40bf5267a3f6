import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bankReconciliation } from '#app/disbursements/bank/bank-reconciliation-pages.server.ts';
import { BankMonths } from '#app/disbursements/ui/bank-months.tsx';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';

export const handle = { access: 'disbursements.instruct', title: 'reconciliation.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return { months: await bankReconciliation(world.db, actor, world.clock.now()) };
}

export default function BankReconciliation() {
  const { months } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reconciliation.title')}
        lede={t('reconciliation.lede')}
        back={{ href: paths.bank(), label: t('bank.title') }}
      />
      <BankMonths months={months} />
    </>
  );
}
