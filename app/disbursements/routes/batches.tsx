import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { batchList } from '#app/disbursements/batch-pages.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { enter } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ALLOWED, denied } from '#app/kernel/verdict.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { DataTable } from '#app/ui/table.tsx';

export const handle = { access: 'disbursements.instruct', title: 'disbursements.batches.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return batchList(visit.world.db, visit.actor);
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const sent = await readForm(args.request);
  const result = await createPaymentBatch(visit.world, visit.actor, { key: sent.key });
  return answer(sent, result, ({ batchId }) => redirect(paths.paymentBatch(batchId)));
}

export default function PaymentBatches() {
  const { batches, waiting } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.batches.title')}
        lede={t('disbursements.batches.lede')}
        back={{ href: paths.disbursements() }}
      />
      <Section title={t('disbursements.batches.new')} panel>
        <p>{t('disbursements.batches.waiting', { count: waiting })}</p>
        <Form name="batch">
          <MoveButton
            verdict={waiting > 0 ? ALLOWED : denied('nothing-to-pay')}
            label={t('disbursements.batches.create')}
          />
        </Form>
      </Section>
      <DataTable
        caption={t('disbursements.batches.title')}
        captionHidden
        rows={batches}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('disbursements.batches.empty')} />}
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: (row) => (
              <a href={paths.paymentBatch(row.id)}>
                <bdi dir="ltr">{row.reference}</bdi>
              </a>
            ),
          },
          { key: 'payments', label: t('disbursements.batches.payments'), cell: (row) => row.payments, numeric: true },
          {
            key: 'total',
            label: t('common.total'),
            cell: (row) => <Amount value={{ minor: row.totalMinor, currency: row.currency }} />,
            numeric: true,
          },
          { key: 'created', label: t('common.date'), cell: (row) => <DateTimeText value={row.createdAt} /> },
        ]}
      />
    </>
  );
}
