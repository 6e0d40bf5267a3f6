import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { accountOf, accountPage } from '#app/ledger/account-pages.server.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { AccountPostings } from '#app/ledger/ui/account-postings.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'ledger.read', title: 'ledger.account.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const account = found(accountOf(args.params['account'] ?? ''));
  const after = visit.url.searchParams.get('after') ?? '';
  const scope = await openBooks(visit, 'account');
  return accountPage(visit.world.db, scope, { account, ...(isId(after) ? { after } : {}) });
}

export default function Account() {
  const { account, balance, rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  const figure = (key: string, label: string, minor: bigint) => ({
    key,
    label,
    value: <Amount value={{ minor, currency: 'EUR' }} />,
  });
  return (
    <>
      <PageTitle
        title={t(`ledger.account.${account}`)}
        caption={<bdi dir="ltr">{account}</bdi>}
        lede={t('ledger.account.lede')}
        back={{ href: paths.trialBalance(), label: t('ledger.trial.title') }}
      />
      <Figures
        figures={[
          figure('opening', t('ledger.opening'), balance.openingMinor),
          figure('debits', t('ledger.debitEur'), balance.debitsMinor),
          figure('credits', t('ledger.creditEur'), balance.creditsMinor),
          figure('closing', t('ledger.closing'), balance.closingMinor),
        ]}
      />
      <AccountPostings caption={t(`ledger.account.${account}`)} rows={rows} />
      <Pager previous={null} next={next ? paths.ledgerAccount(account, { after: next }) : null} />
    </>
  );
}
