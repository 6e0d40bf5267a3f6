import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { approveWaiver, proposeWaiver } from '#app/disbursements/waive-consumption.server.ts';
import { waiverPage } from '#app/disbursements/waiver-pages.server.ts';
import { WaiverForm, WaiverPanel } from '#app/disbursements/ui/waiver.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText, localDate, oneLine } from '#app/kernel/shapes.ts';
import { PageTitle } from '#app/ui/page.tsx';

export const handle = { access: 'disbursements.read', title: 'waiver.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const which = { agreementId: idParam('agreementId'), instalmentId: idParam('instalmentId') };
  const page = found(await waiverPage(world.db, actor, { ...which, at: world.clock.now() }));
  return { ...page, instalmentId: which.instalmentId };
}

const proposal = z.object({ reason: oneLine({ max: 300 }), expiresOn: localDate() });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const which = { agreementId: idParam('agreementId'), instalmentId: idParam('instalmentId') };
  const sent = await readForm(args.request);
  const done = () => redirect(paths.instalmentWaiver(which.agreementId, which.instalmentId));
  if (sent.name === 'propose') {
    const parsed = parseForm(sent, proposal);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await proposeWaiver(world, actor, { ...which, ...parsed.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, z.object({ waiverId: idText() }));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await approveWaiver(world, actor, { ...which, ...parsed.value, key: sent.key }), done);
}

export default function Waiver() {
  const { agreementId, reference, number, waivers, mayPropose } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('waiver.title')}
        caption={`${reference} · ${t('disbursements.request.instalment', { number })}`}
        lede={t('waiver.lede')}
        back={{ href: paths.agreement(agreementId) }}
      />
      {waivers.map((waiver) => (
        <WaiverPanel key={waiver.id} waiver={waiver} />
      ))}
      {mayPropose ? <WaiverForm /> : null}
    </>
  );
}
