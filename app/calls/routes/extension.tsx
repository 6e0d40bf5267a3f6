import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText } from '#app/kernel/shapes.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { extensionShape } from '../call-extension.ts';
import { endExtension } from '../end-extension.server.ts';
import { extensionPage } from '../extension-page.server.ts';
import { proposeExtension } from '../propose-extension.server.ts';
import { ExtensionAnswer, ExtensionList, ExtensionProposal } from '../ui/extension-forms.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'calls.read', title: 'calls.extension.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await extensionPage(world.db, actor, idParam('callId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  const { call } = found(await extensionPage(world.db, actor, callId, world.clock.now()));
  const sent = await readForm(args.request);
  const done = () => redirect(paths.callExtension(callId));
  if (sent.name === 'propose') {
    const parsed = parseForm(sent, extensionShape(call));
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await proposeExtension(world, actor, { callId, ...parsed.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, z.object({ extensionId: idText() }));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const move = sent.name === 'grant' ? 'grant' : 'withdraw';
  return answer(sent, await endExtension(world, actor, { callId, ...parsed.value, move, key: sent.key }), done);
}

export default function Extension() {
  const { call, extensions, proposed, verdicts } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.extension.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.content.title} />
          </>
        }
        lede={t('calls.extension.lede')}
        back={{ href: paths.deskCall(call.id), label: t('calls.call.title') }}
      />
      <ExtensionList extensions={extensions} zone={call.deadlineZone} />
      {proposed ? (
        <ExtensionAnswer extensionId={proposed} verdict={verdicts.grant} mayWithdraw={verdicts.withdraw} />
      ) : (
        <ExtensionProposal call={call} verdict={verdicts.propose} />
      )}
    </>
  );
}
