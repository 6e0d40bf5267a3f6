import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { cancelDisbursement } from '#app/disbursements/cancel-disbursement.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { PaymentCalculation } from '#app/disbursements/ui/calculation.tsx';
import { PaymentFacts } from '#app/disbursements/ui/payment-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Prose, Section } from '#app/ui/page.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

export const handle = { access: 'disbursements.check', title: 'disbursements.check.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const at = visit.world.clock.now();
  return found(await disbursementPage(visit.world.db, visit.actor, visit.idParam('disbursementId'), at));
}

const version = wholeNumber({ min: 1, max: 1_000_000 });
const shape = z.object({ version });
const cancelShape = z.object({ version, reason: oneLine({ max: 200 }) });

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const disbursementId = visit.idParam('disbursementId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.disbursement(disbursementId));
  const about = { disbursementId, key: sent.key };
  if (sent.name === 'cancel') {
    const parsed = parseForm(sent, cancelShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await cancelDisbursement(visit.world, visit.actor, { ...about, ...parsed.value }), done);
  }
  const parsed = parseForm(sent, shape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await checkDisbursement(visit.world, visit.actor, { ...about, ...parsed.value }), done);
}

export default function DisbursementCheck() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('disbursements.check.title')}
        caption={page.payment.reference}
        lede={t('disbursements.check.lede')}
        back={{ href: paths.disbursement(page.payment.id) }}
      />
      <PaymentFacts {...page} />
      <PaymentCalculation calculation={page.calculation} currency={page.payment.amount.currency} />
      <Form name="check">
        <HiddenField name="version" value={page.payment.version} />
        <Prose>
          <p>{t('disbursements.check.statement')}</p>
        </Prose>
        <MoveButton verdict={page.verdicts.check} label={t('disbursements.check.send')} />
      </Form>
      <Section id="cancel" title={t('disbursements.cancel.title')}>
        <Form name="cancel">
          <HiddenField name="version" value={page.payment.version} />
          <TextField name="reason" label={t('common.reason')} width="full" />
          <MoveButton verdict={page.verdicts.cancel} label={t('disbursements.cancel.send')} tone="danger" />
        </Form>
      </Section>
    </>
  );
}
