import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recoveryList } from '#app/disbursements/recovery-pages.server.ts';
import { restOf } from '#app/disbursements/recovery-settlement.ts';
import { UnspentAdvances } from '#app/disbursements/ui/unspent-advances.tsx';
import { unspentAdvances } from '#app/disbursements/unspent-pages.server.ts';
import { claimIrregularity } from '#app/disbursements/claim-irregularity.server.ts';
import { irregularityShape } from '#app/disbursements/irregularity.ts';
import { IrregularityForm } from '#app/disbursements/ui/irregularity-form.tsx';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { can } from '#app/people/access.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

export const handle = { access: 'disbursements.read', title: 'disbursements.recoveries.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor } = visit;
  const mayClaim = can(actor, 'disbursements.instruct').allowed;
  return { rows: await recoveryList(world.db, actor), advances: await unspentAdvances(world.db, actor), mayClaim };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, irregularityShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await claimIrregularity(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, ({ recoveryId }) => redirect(paths.recovery(recoveryId)));
}

export default function Recoveries() {
  const { rows, advances, mayClaim } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.recoveries.title')}
        lede={t('disbursements.recoveries.lede')}
        back={{ href: paths.disbursements() }}
      />
      <DataTable
        caption={t('disbursements.recoveries.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('disbursements.recoveries.empty')} />}
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: (row) => (
              <a href={paths.recovery(row.id)}>
                <bdi dir="ltr">{row.reference}</bdi>
              </a>
            ),
          },
          {
            key: 'organisation',
            label: t('common.organisation'),
            cell: (row) => <bdi dir="ltr">{row.organisation}</bdi>,
          },
          { key: 'kind', label: t('disbursements.recoveries.kind'), cell: (row) => t(`recovery.kind.${row.kind}`) },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (row) => <Amount value={{ minor: row.amountMinor, currency: row.currency }} />,
            numeric: true,
          },
          {
            key: 'rest',
            label: t('recovery.rest'),
            cell: (row) => <Amount value={{ minor: restOf(row), currency: row.currency }} />,
            numeric: true,
          },
          {
            key: 'since',
            label: t('disbursements.recoveries.since'),
            cell: (row) => <DateText value={row.detectedAt} />,
          },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => <StatusTag state={row.state} label={t(`recovery.state.${row.state}`)} />,
          },
        ]}
      />
      <UnspentAdvances advances={advances} />
      {mayClaim ? <IrregularityForm /> : null}
    </>
  );
}
