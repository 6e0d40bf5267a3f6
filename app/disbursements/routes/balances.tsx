import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { balancesPage } from '#app/disbursements/balance-pages.server.ts';
import { AgeTable, BalanceTable } from '#app/disbursements/ui/balances.tsx';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'disbursements.read', title: 'balances.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  return balancesPage(world.db, actor, { at: world.clock.now(), ...(isId(after) ? { after } : {}) });
}

export default function Balances() {
  const { ages, rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('balances.title')} lede={t('balances.lede')} back={{ href: paths.disbursements() }} />
      <Section title={t('balances.ages')}>
        <p className="hint">{t('balances.ages.hint')}</p>
        <AgeTable ages={ages} />
      </Section>
      <Section title={t('balances.agreements')}>
        <BalanceTable rows={rows} />
        <Pager previous={null} next={next ? paths.balances({ after: next }) : null} />
      </Section>
    </>
  );
}
