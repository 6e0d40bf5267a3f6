import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { suspensionPage } from '../ending/ending-pages.server.ts';
import { endSuspension, suspendAgreement } from '../ending/suspend-agreement.server.ts';
import { outcomeShape, suspensionShape } from '../ending/suspension.ts';
import { EndSuspension, SuspendForm } from '../ending/ui/suspension-forms.tsx';
import { SuspensionHistory } from '../ending/ui/suspension-history.tsx';

export const handle = { access: 'agreements.suspend', title: 'suspension.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await suspensionPage(world.db, actor, idParam('agreementId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const about = { agreementId: idParam('agreementId') };
  const sent = await readForm(args.request);
  const done = () => redirect(paths.agreementSuspension(about.agreementId));
  if (sent.name === 'suspend') {
    const asked = parseForm(sent, suspensionShape);
    if (!asked.ok) return sendBack(sent, asked.errors);
    return answer(sent, await suspendAgreement(world, actor, { ...about, ...asked.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, outcomeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await endSuspension(world, actor, { ...about, ...parsed.value, key: sent.key }), done);
}

export default function Suspension() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { agreement } = page;
  return (
    <>
      <PageTitle
        title={t('suspension.title')}
        caption={agreement.reference}
        lede={t('suspension.lede')}
        back={{ href: paths.agreement(agreement.id), label: t('agreements.home.title') }}
        aside={<StatusTag state={agreement.state} label={t(`agreement.state.${agreement.state}`)} />}
      />
      {page.maySuspend ? <SuspendForm {...page} /> : null}
      {agreement.state === 'suspended' ? <EndSuspension {...page} /> : null}
      <Section title={t('common.history')}>
        <SuspensionHistory history={page.history} />
      </Section>
    </>
  );
}
