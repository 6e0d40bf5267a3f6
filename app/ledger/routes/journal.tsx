import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { journalPage, type JournalRow } from '#app/ledger/ledger-pages.server.ts';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { PostedAmount } from '#app/ledger/ui/posted-amount.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { Withheld } from '#app/ui/withheld.tsx';

export const handle = { access: 'ledger.read', title: 'ledger.journal.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const after = Number(visit.url.searchParams.get('after') ?? '');
  const scope = await openBooks(visit, 'journal');
  return journalPage(visit.world.db, scope, Number.isSafeInteger(after) && after > 0 ? after : undefined);
}

export default function Journal() {
  const { entries, next, withheld } = useLoaderData<typeof loader>();
  const { t } = useText();
  const lines = entries.flatMap((entry) => entry.postings.map((posting, line) => ({ entry, posting, line })));
  return (
    <>
      <PageTitle title={t('ledger.journal.title')} lede={t('ledger.journal.lede')} />
      <ButtonRow>
        <ButtonLink href={paths.trialBalance()} tone="secondary">
          {t('ledger.trial.title')}
        </ButtonLink>
        <ButtonLink href={paths.ledgerPeriods()} tone="secondary">
          {t('periods.title')}
        </ButtonLink>
        <ButtonLink href={paths.budgetActual()} tone="secondary">
          {t('budget-actual.title')}
        </ButtonLink>
        <ButtonLink href={paths.donorReport()} tone="secondary">
          {t('donor.title')}
        </ButtonLink>
      </ButtonRow>
      <Withheld rows={withheld} />
      <DataTable
        caption={t('ledger.journal.title')}
        captionHidden
        dense
        rows={lines}
        rowKey={({ entry, line }) => `${entry.entryNo}-${line}`}
        empty={<EmptyState title={t('ledger.journal.empty')} />}
        columns={[
          {
            key: 'no',
            label: t('ledger.entryNo'),
            cell: ({ entry, line }) => (line === 0 ? entry.entryNo : ''),
            numeric: true,
            names: true,
          },
          { key: 'date', label: t('ledger.valueDate'), cell: ({ entry }) => <DateText value={entry.valueDate} /> },
          { key: 'rule', label: t('ledger.rule'), cell: ({ entry }) => t(`ledger.rule.${entry.rule}`) },
          {
            key: 'document',
            label: t('ledger.document'),
            cell: ({ entry }) => <bdi dir="ltr">{entry.documentReference}</bdi>,
          },
          { key: 'account', label: t('ledger.account'), cell: ({ posting }) => <Account code={posting.account} /> },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: ({ posting, line }) => <PostedAmount posting={posting} rate={line === 0} />,
            numeric: true,
          },
          {
            key: 'debit',
            label: t('ledger.debitEur'),
            cell: ({ posting }) =>
              posting.eurMinor > 0n ? <Amount bare value={{ minor: posting.eurMinor, currency: 'EUR' }} /> : '',
            numeric: true,
          },
          {
            key: 'credit',
            label: t('ledger.creditEur'),
            cell: ({ posting }) =>
              posting.eurMinor < 0n ? <Amount bare value={{ minor: -posting.eurMinor, currency: 'EUR' }} /> : '',
            numeric: true,
          },
        ]}
      />
      <Pager previous={null} next={next ? paths.ledger({ after: String(next) }) : null} />
    </>
  );
}

function Account({ code }: { code: JournalRow['postings'][number]['account'] }) {
  const { t } = useText();
  return (
    <>
      <bdi dir="ltr">{code}</bdi> {t(`ledger.account.${code}`)}
    </>
  );
}
