import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { batchPage } from '#app/disbursements/batch-pages.server.ts';
import { allowExport, askForExport } from '#app/disbursements/export-payment-file.server.ts';
import { sendPaymentBatch } from '#app/disbursements/send-payment-batch.server.ts';
import { FileExports } from '#app/disbursements/ui/file-exports.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { oneLine } from '#app/kernel/shapes.ts';
import { can } from '#app/people/access.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

export const handle = { access: 'disbursements.read', title: 'disbursements.batch.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { batch, ...page } = found(await batchPage(visit.world.db, visit.actor, visit.idParam('batchId')));
  const { storageKey: _storageKey, ...shown } = batch;
  const may = {
    instruct: can(visit.actor, 'disbursements.instruct').allowed,
    allow: can(visit.actor, 'disbursements.approve').allowed,
  };
  return { ...page, batch: shown, may, unsent: page.payments.some((payment) => payment.state === 'instructed') };
}

const askShape = z.object({ reason: oneLine({ max: 200 }) });

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const batchId = visit.idParam('batchId');
  const sent = await readForm(args.request);
  const given = { batchId, key: sent.key };
  const done = () => redirect(paths.paymentBatch(batchId));
  if (sent.name === 'allow') return answer(sent, await allowExport(visit.world, visit.actor, given), done);
  if (sent.name === 'again') {
    const parsed = parseForm(sent, askShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await askForExport(visit.world, visit.actor, { ...given, ...parsed.value }), done);
  }
  return answer(sent, await sendPaymentBatch(visit.world, visit.actor, given), done);
}

export default function PaymentBatch() {
  const { batch, payments, copies, permit, may, unsent } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.batch.title')}
        caption={batch.reference}
        lede={t('disbursements.batch.lede')}
        back={{ href: paths.paymentBatches() }}
      />
      <FileExports batchId={batch.id} exports={copies} permit={permit} may={may} primary={unsent} />
      {unsent && may.instruct ? (
        <Form name="sent">
          <ButtonRow>
            <Button tone={copies.length > 0 ? 'primary' : 'secondary'}>{t('disbursements.batch.sent')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      <Section title={t('disbursements.batches.payments')}>
        <DataTable
          caption={t('disbursements.batches.payments')}
          captionHidden
          rows={payments}
          rowKey={(row) => row.id}
          totalLabel={t('common.total')}
          columns={[
            {
              key: 'reference',
              label: t('common.reference'),
              cell: (row) => (
                <a href={paths.disbursement(row.id)}>
                  <bdi dir="ltr">{row.reference}</bdi>
                </a>
              ),
            },
            {
              key: 'organisation',
              label: t('common.organisation'),
              cell: (row) => <bdi dir="ltr">{row.organisation}</bdi>,
            },
            { key: 'account', label: t('disbursements.account'), cell: (row) => <bdi dir="ltr">{row.masked}</bdi> },
            {
              key: 'amount',
              label: t('common.amount'),
              cell: (row) => <Amount value={{ minor: row.amountMinor, currency: row.currency }} />,
              numeric: true,
              total: <Amount value={{ minor: batch.totalMinor, currency: batch.currency }} />,
            },
            {
              key: 'state',
              label: t('common.status'),
              cell: (row) => <StatusTag state={row.state} label={t(`disbursement.state.${row.state}`)} />,
            },
          ]}
        />
        <p className="hint">
          {t('disbursements.batch.hash')} <code className="digest">{batch.sha256}</code>
        </p>
      </Section>
    </>
  );
}
