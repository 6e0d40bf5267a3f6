import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bankFileList } from '#app/disbursements/bank/bank-pages.server.ts';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { DataTable } from '#app/ui/table.tsx';

export const handle = { access: 'disbursements.instruct', title: 'bank.files.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return bankFileList(world.db, actor, url.searchParams.get('after') ?? undefined);
}

export default function BankFiles() {
  const { rows, next } = useLoaderData<typeof loader>();
  const { t, number } = useText();
  return (
    <>
      <PageTitle title={t('bank.files.title')} lede={t('bank.files.lede')} back={{ href: paths.bank() }} />
      <DataTable
        caption={t('bank.files.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('bank.files.empty')} />}
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: (row) => (
              <a href={paths.bankFile(row.id)}>
                <bdi dir="ltr">{row.reference}</bdi>
              </a>
            ),
          },
          { key: 'kind', label: t('bank.files.kind'), cell: (row) => t(`bank.kind.${row.kind}`) },
          { key: 'version', label: t('bank.files.version'), cell: (row) => <bdi dir="ltr">{row.version}</bdi> },
          { key: 'movements', label: t('bank.files.movements'), cell: (row) => number(row.movements), numeric: true },
          { key: 'waiting', label: t('bank.files.waiting'), cell: (row) => number(row.waiting), numeric: true },
          { key: 'read', label: t('bank.files.read'), cell: (row) => <DateTimeText value={row.importedAt} /> },
          { key: 'by', label: t('bank.files.by'), cell: (row) => <bdi>{row.by ?? '–'}</bdi> },
        ]}
      />
      <Pager previous={null} next={next ? paths.bankFiles({ after: next }) : null} />
    </>
  );
}
