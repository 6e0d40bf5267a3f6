import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { approvalShape, sendBackShape } from '../approval-form.ts';
import { approveCall } from '../approve-call.server.ts';
import { deskCallPage } from '../desk-pages.server.ts';
import { sendBackCall } from '../send-back-call.server.ts';
import { ApprovalForms } from '../ui/approval-forms.tsx';
import { CallView } from '../ui/call-view.tsx';
import { Checklist } from '../ui/checklist.tsx';
import { RequestBanner } from '../ui/request-banner.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'calls.approve', title: 'calls.approval.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await deskCallPage(world.db, actor, idParam('callId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  found(await deskCallPage(world.db, actor, callId, world.clock.now()));
  const sent = await readForm(args.request);
  const done = () => redirect(paths.deskCall(callId));
  if (sent.name === 'send-back') {
    const parsed = parseForm(sent, sendBackShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await sendBackCall(world, actor, { callId, ...parsed.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, approvalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { callId, version: parsed.value.version, key: sent.key };
  return answer(sent, await approveCall(world, actor, given), done);
}

export default function Approval() {
  const page = useLoaderData<typeof loader>();
  const { call } = page;
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.approval.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.content.title} />
          </>
        }
        lede={t('calls.approval.lede')}
        back={{ href: paths.deskCall(call.id), label: t('calls.call.title') }}
      />
      <RequestBanner request={page.request} state={call.state} />
      {page.checks.length > 0 ? (
        <Checklist checks={page.checks} content={call.content} callId={call.id} editable={false} />
      ) : null}
      <Section title={t('calls.approval.preview')} panel>
        <CallView call={call} content={call.content} activities={page.activities} priorities={page.priorities} />
      </Section>
      <ApprovalForms version={call.version} verdicts={page.verdicts} />
    </>
  );
}
