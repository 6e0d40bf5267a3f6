import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import { MOST_PROOF_BYTES } from '#app/disbursements/payment-proof.server.ts';
import { proveOnward } from '#app/disbursements/prove-onward.server.ts';
import { receiptPage } from '#app/disbursements/receipt-pages.server.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { refuse } from '#app/kernel/result.ts';
import { ReceiptFacts, ReceiptForm } from '../ui/receipt.tsx';
import { receiptShape } from '../receipt.ts';
import { Button } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

export const handle = { access: 'disbursements.receive', title: 'disbursements.receipt.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  return found(await receiptPage(visit.world.db, visit.actor, visit.idParam('disbursementId')));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const disbursementId = visit.idParam('disbursementId');
  const form = await readUploadForm(args.request, { maxBytes: MOST_PROOF_BYTES, scanner: args.context.world.scanner });
  const { sent, upload } = form;
  const about = { disbursementId, key: sent.key };
  const done = () => redirect(paths.disbursementReceipt(disbursementId));
  try {
    if (sent.name !== 'onward') {
      const parsed = parseForm(sent, receiptShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      return answer(sent, await confirmReceipt(visit.world, visit.actor, { ...about, ...parsed.value }), done);
    }
    const file = upload ?? refuse('file-missing');
    if (!file.ok) return answer(sent, { ok: false as const, refusal: { ...file.refusal, field: 'file' } }, done);
    return answer(sent, await proveOnward(visit.world, visit.actor, { ...about, proof: file.value }), done);
  } finally {
    await form.discard();
  }
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
      {payment.receipt ? (
        <>
          <NoticeBanner tone="success">{t('disbursements.receipt.done')}</NoticeBanner>
          <ReceiptFacts receipt={payment.receipt} />
        </>
      ) : payment.state === 'confirmed' ? (
        <ReceiptForm paid={{ minor: payment.amountMinor, currency: payment.currency }} />
      ) : (
        <NoticeBanner tone="info">{t('disbursements.receipt.notYet')}</NoticeBanner>
      )}
      {payment.heldBy === 'host' && payment.state === 'confirmed' ? <Onward provedAt={payment.onwardProvedAt} /> : null}
    </>
  );
}

/** What the fiscal host did with the money: shown once, with its file. */
function Onward({ provedAt }: { provedAt: Instant | null }) {
  const { t } = useText();
  if (provedAt) return <NoticeBanner tone="success">{t('disbursements.onward.done')}</NoticeBanner>;
  return (
    <Section title={t('disbursements.onward.title')} panel>
      <p>{t('disbursements.onward.lede')}</p>
      <Form name="onward" encType="multipart/form-data">
        <FileField
          name="file"
          label={t('disbursements.onward.file')}
          hint={t('disbursements.onward.hint')}
          accept={acceptAttribute}
        />
        <Button>{t('disbursements.onward.send')}</Button>
      </Form>
    </Section>
  );
}
