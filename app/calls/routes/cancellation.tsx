import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { cancelCall } from '../cancellation/cancel-call.server.ts';
import { cancellationPage } from '../cancellation/cancellation-page.server.ts';
import { cancellationShape } from '../cancellation/cancellation.ts';
import { CancellationForm } from '../ui/cancellation-form.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'calls.read', title: 'calls.cancel.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await cancellationPage(world.db, actor, idParam('callId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  found(await cancellationPage(world.db, actor, callId));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, cancellationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { version, reason } = parsed.value;
  const result = await cancelCall(world, actor, { callId, version, reason, key: sent.key });
  return answer(sent, result, () => redirect(paths.deskCall(callId)));
}

export default function Cancellation() {
  const { call, verdict } = useLoaderData<typeof loader>();
  const { t } = useText();
  const draft = call.state === 'draft';
  return (
    <>
      <PageTitle
        title={t(draft ? 'calls.cancel.draft' : 'calls.cancel.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.title} />
          </>
        }
        lede={t(draft ? 'calls.cancel.draft.lede' : 'calls.cancel.lede')}
        aside={<StatusTag state={call.state} label={t(`call.state.${call.state}`)} />}
        back={{ href: paths.deskCall(call.id), label: t('calls.call.title') }}
      />
      {call.state === 'cancelled' ? null : <CancellationForm call={call} verdict={verdict} />}
    </>
  );
}
