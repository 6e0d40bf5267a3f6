import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { disbursementPage } from '#app/disbursements/disbursement-pages.server.ts';
import { holdDisbursement, releaseDisbursement } from '#app/disbursements/hold-disbursement.server.ts';
import { PaymentFacts } from '#app/disbursements/ui/payment-facts.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { oneLine, wholeNumber } from '#app/kernel/shapes.ts';
import { MoveButton } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { HiddenField, TextField } from '#app/ui/text-field.tsx';

export const handle = { access: 'disbursements.hold', title: 'disbursements.hold.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const at = visit.world.clock.now();
  return found(await disbursementPage(visit.world.db, visit.actor, visit.idParam('disbursementId'), at));
}

const version = wholeNumber({ min: 1, max: 1_000_000 });
const holdShape = z.object({ version, reason: oneLine({ max: 200 }) });

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const disbursementId = visit.idParam('disbursementId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.disbursement(disbursementId));
  const about = { disbursementId, key: sent.key };
  if (sent.name === 'release') {
    const parsed = parseForm(sent, z.object({ version }));
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await releaseDisbursement(visit.world, visit.actor, { ...about, ...parsed.value }), done);
  }
  const parsed = parseForm(sent, holdShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await holdDisbursement(visit.world, visit.actor, { ...about, ...parsed.value }), done);
}

export default function DisbursementHold() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const held = page.payment.heldBy !== null;
  return (
    <>
      <PageTitle
        title={t('disbursements.hold.title')}
        caption={page.payment.reference}
        lede={t('disbursements.hold.lede')}
        back={{ href: paths.disbursement(page.payment.id) }}
      />
      <PaymentFacts {...page} />
      {held ? (
        <Form name="release">
          <HiddenField name="version" value={page.payment.version} />
          <MoveButton verdict={page.verdicts.release} label={t('disbursements.hold.release')} />
        </Form>
      ) : (
        <Form name="hold">
          <HiddenField name="version" value={page.payment.version} />
          <TextField name="reason" label={t('common.reason')} width="full" />
          <MoveButton verdict={page.verdicts.hold} label={t('disbursements.hold.send')} tone="danger" />
        </Form>
      )}
    </>
  );
}
