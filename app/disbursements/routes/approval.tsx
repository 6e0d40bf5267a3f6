import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { PaymentCalculation } from '#app/disbursements/ui/calculation.tsx';
import { PaymentFacts } from '#app/disbursements/ui/payment-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ticked, wholeNumber } from '#app/kernel/shapes.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

export const handle = { access: 'disbursements.approve', title: 'disbursements.approval.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const at = visit.world.clock.now();
  return found(await disbursementPage(visit.world.db, visit.actor, visit.idParam('disbursementId'), at));
}

const shape = z.object({ version: wholeNumber({ min: 1, max: 1_000_000 }), seen: ticked({ required: true }) });

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const disbursementId = visit.idParam('disbursementId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { disbursementId, version: parsed.value.version, key: sent.key };
  const result = await approveDisbursement(visit.world, visit.actor, given);
  return answer(sent, result, () => redirect(paths.disbursement(disbursementId)));
}

export default function DisbursementApproval() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const first = page.approvals[0];
  return (
    <>
      <PageTitle
        title={t('disbursements.approval.title')}
        caption={page.payment.reference}
        lede={t('disbursements.approval.lede')}
        back={{ href: paths.disbursement(page.payment.id) }}
      />
      {first ? (
        <NoticeBanner tone="info">{t('disbursements.approval.firstBy', { alias: first.alias })}</NoticeBanner>
      ) : null}
      <PaymentFacts {...page} />
      <PaymentCalculation calculation={page.calculation} currency={page.payment.amount.currency} />
      <Form name="approval">
        <HiddenField name="version" value={page.payment.version} />
        <CheckboxField name="seen" label={t('disbursements.approval.seen')} />
        <MoveButton verdict={page.verdicts.approve} label={t('disbursements.approval.send')} />
      </Form>
    </>
  );
}
