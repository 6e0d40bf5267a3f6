import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import { receiptPage } from '#app/disbursements/receipt-pages.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = { access: 'disbursements.receive', title: 'disbursements.receipt.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return found(await receiptPage(visit.world.db, visit.actor, visit.idParam('disbursementId')));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const disbursementId = visit.idParam('disbursementId');
  const sent = await readForm(args.request);
  const result = await confirmReceipt(visit.world, visit.actor, { disbursementId, key: sent.key });
  return answer(sent, result, () => redirect(paths.disbursementReceipt(disbursementId)));
}

export default function PaymentReceipt() {
  const payment = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.receipt.title')}
        caption={payment.reference}
        lede={t('disbursements.receipt.lede')}
        back={{ href: paths.agreement(payment.agreementId) }}
      />
      <SummaryList
        rows={[
          {
            key: 'amount',
            label: t('common.amount'),
            value: <Amount value={{ minor: payment.amountMinor, currency: payment.currency }} />,
          },
          { key: 'account', label: t('disbursements.account'), value: <bdi dir="ltr">{payment.masked}</bdi> },
          ...(payment.confirmedAt
            ? [{ key: 'paid', label: t('disbursements.paidOn'), value: <DateText value={payment.confirmedAt} /> }]
            : []),
        ]}
      />
      {payment.receiptConfirmedAt ? (
        <NoticeBanner tone="success">{t('disbursements.receipt.done')}</NoticeBanner>
      ) : payment.state === 'confirmed' ? (
        <Form name="receipt">
          <Button>{t('disbursements.receipt.send')}</Button>
        </Form>
      ) : (
        <NoticeBanner tone="info">{t('disbursements.receipt.notYet')}</NoticeBanner>
      )}
    </>
  );
}
