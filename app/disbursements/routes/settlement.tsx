import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptAttribute } from '#app/adapters/documents/media-type.ts';
import { handOverDisbursement } from '#app/disbursements/hand-over-disbursement.server.ts';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { MOST_PROOF_BYTES } from '#app/disbursements/payment-proof.server.ts';
import {
  confirmDisbursement,
  failDisbursement,
  returnDisbursement,
} from '#app/disbursements/settle-disbursement.server.ts';
import { PaymentFacts } from '#app/disbursements/ui/payment-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { localDate, oneLine, optionalAmount, wholeNumber } from '#app/kernel/shapes.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { MoveButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

export const handle = {
  access: 'disbursements.instruct',
  title: 'disbursements.settlement.title',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const at = visit.world.clock.now();
  return found(await disbursementPage(visit.world.db, visit.actor, visit.idParam('disbursementId'), at));
}

const version = wholeNumber({ min: 1, max: 1_000_000 });
const confirmShape = z.object({
  version,
  bankReference: oneLine({ max: 60 }),
  valueDate: localDate(),
  fee: optionalAmount('EUR'),
});
const handOverShape = z.object({ version });
const failShape = z.object({ version, reason: oneLine({ max: 200 }) });
const returnShape = failShape.extend({ valueDate: localDate() });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const disbursementId = idParam('disbursementId');
  const form = await readUploadForm(args.request, { maxBytes: MOST_PROOF_BYTES, scanner: args.context.world.scanner });
  const { sent, upload } = form;
  const done = () => redirect(paths.disbursement(disbursementId));
  const about = { disbursementId, key: sent.key };
  try {
    if (sent.name === 'hand-over') {
      const parsed = parseForm(sent, handOverShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      return answer(sent, await handOverDisbursement(world, actor, { ...about, ...parsed.value }), done);
    }
    if (sent.name === 'fail') {
      const parsed = parseForm(sent, failShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      return answer(sent, await failDisbursement(world, actor, { ...about, ...parsed.value }), done);
    }
    if (sent.name === 'return') {
      const parsed = parseForm(sent, returnShape);
      if (!parsed.ok) return sendBack(sent, parsed.errors);
      return answer(sent, await returnDisbursement(world, actor, { ...about, ...parsed.value }), done);
    }
    const parsed = parseForm(sent, confirmShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const proof = upload ?? refuse('file-missing');
    if (!proof.ok) return answer(sent, { ok: false as const, refusal: { ...proof.refusal, field: 'proof' } }, done);
    const { fee: feeMinor, ...said } = parsed.value;
    const given = { ...about, ...said, feeMinor, proof: proof.value };
    return answer(sent, await confirmDisbursement(world, actor, given), done);
  } finally {
    await form.discard();
  }
}

export default function DisbursementSettlement() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.settlement.title')}
        caption={page.payment.reference}
        lede={t('disbursements.settlement.lede')}
        back={{ href: paths.disbursement(page.payment.id) }}
      />
      <PaymentFacts {...page} />
      <Answers {...page} />
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What can be said of the payment where it stands. */
function Answers(page: Page) {
  if (page.payment.state === 'confirmed') return <Returned {...page} />;
  return page.operator && page.payment.state === 'approved' ? <HandedOver {...page} /> : <Answered {...page} />;
}

/** The order went to the provider that pays out. */
function HandedOver(page: Page) {
  const { t } = useText();
  return (
    <Section title={t('operators.hand-over')}>
      <p className="hint">{t('operators.hand-over.hint')}</p>
      <Form name="hand-over" encType="multipart/form-data">
        <HiddenField name="version" value={page.payment.version} />
        <MoveButton verdict={page.verdicts.handOver} label={t('operators.hand-over.send')} />
      </Form>
    </Section>
  );
}

/** What the bank said of a payment on its way. */
function Answered(page: Page) {
  const { t } = useText();
  return (
    <>
      <Section title={t('disbursements.settlement.confirm')}>
        <Form name="confirm" encType="multipart/form-data">
          <HiddenField name="version" value={page.payment.version} />
          <TextField name="bankReference" label={t('disbursements.settlement.bankReference')} dir="ltr" />
          <DateField name="valueDate" label={t('disbursements.settlement.valueDate')} />
          <AmountField
            name="fee"
            label={t('disbursements.fee')}
            hint={t('disbursements.fee.hint')}
            currency="EUR"
            optional
          />
          <FileField
            name="proof"
            label={t('disbursements.proof')}
            hint={t('disbursements.proof.hint')}
            accept={acceptAttribute}
          />
          <MoveButton verdict={page.verdicts.confirm} label={t('disbursements.settlement.send')} />
        </Form>
      </Section>
      <Section title={t('disbursements.settlement.failed')}>
        <Form name="fail">
          <HiddenField name="version" value={page.payment.version} />
          <TextField name="reason" label={t('common.reason')} width="full" />
          <MoveButton verdict={page.verdicts.fail} label={t('disbursements.settlement.sendFailed')} tone="danger" />
        </Form>
      </Section>
    </>
  );
}

/** Money that came back after it had arrived. */
function Returned(page: Page) {
  const { t } = useText();
  return (
    <Section title={t('disbursements.settlement.returned')}>
      <p className="hint">{t('disbursements.settlement.returned.hint')}</p>
      <Form name="return">
        <HiddenField name="version" value={page.payment.version} />
        <DateField name="valueDate" label={t('disbursements.settlement.valueDate')} />
        <TextField name="reason" label={t('common.reason')} width="full" />
        <MoveButton verdict={page.verdicts.return} label={t('disbursements.settlement.sendReturned')} tone="danger" />
      </Form>
    </Section>
  );
}
