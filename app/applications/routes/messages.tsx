import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { conversationPage } from '../conversation/conversation-pages.server.ts';
import { messageShape } from '../conversation/message.ts';
import { sendMessage } from '../conversation/send-message.server.ts';
import { Conversation } from '../ui/conversation.tsx';

export const handle = { access: 'applications.own', title: 'conversation.title' } satisfies RouteHandle;

const side = 'organisation';

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const about = { id: idParam('applicationId'), side, after: url.searchParams.get('after') } as const;
  const page = found(await conversationPage(world.db, actor, about));
  return { ...page, held: await heldReply(world, actor.accountId, url) };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const { world, actor, url, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  found(await conversationPage(world.db, actor, { id: applicationId, side, after: null }));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, messageShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await sendMessage(world, actor, { ...parsed.value, applicationId, key: sent.key });
  if (result.ok) await releaseHeld(world, actor.accountId, url);
  return answer(sent, result, () => redirect(paths.applicationMessages(applicationId)));
}

export default function OwnMessages() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('conversation.title')}
        lede={t('conversation.lede.organisation')}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.application(page.id) }}
      />
      <Conversation
        page={page}
        reader={side}
        held={page.held}
        older={page.next ? paths.applicationMessages(page.id, { after: page.next }) : null}
      />
    </>
  );
}
