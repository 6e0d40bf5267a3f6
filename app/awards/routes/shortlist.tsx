import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { decideShortlistOf, sendBackShortlist } from '../shortlist/decide-shortlist.server.ts';
import { proposeShortlist } from '../shortlist/propose-shortlist.server.ts';
import { decidingShape, sendingBackShape, shortlistIn, shortlistShape } from '../shortlist/shortlist-form.ts';
import { shortlistPage } from '../shortlist/shortlist-pages.server.ts';
import { ShortlistSheet } from '../ui/shortlist-sheet.tsx';

export const handle = { access: 'awards.read', title: 'shortlist.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await shortlistPage(world.db, actor, idParam('callId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { call, files } = found(await shortlistPage(world.db, actor, idParam('callId')));
  const sent = await readForm(args.request);
  const done = () => redirect(paths.shortlist(call.id));
  const about = { callId: call.id, key: sent.key };
  if (sent.name === 'decide') {
    const parsed = parseForm(sent, decidingShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const given = { ...about, shortlistId: parsed.value.shortlist };
    return answer(sent, await decideShortlistOf(world, actor, given), done);
  }
  if (sent.name === 'send-back') {
    const parsed = parseForm(sent, sendingBackShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const { shortlist: shortlistId, reason } = parsed.value;
    return answer(sent, await sendBackShortlist(world, actor, { ...about, shortlistId, reason }), done);
  }
  const parsed = parseForm(sent, shortlistShape(files));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const lines = shortlistIn(files, parsed.value);
  return answer(sent, await proposeShortlist(world, actor, { ...about, lines }), done);
}

export default function Shortlist() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('shortlist.title')}
        caption={
          <>
            <Reference>{page.call.reference}</Reference> · <bdi>{inLanguage(page.call.title, language)}</bdi>
          </>
        }
        back={{ href: paths.deskCall(page.call.id), label: t('calls.call.title') }}
        lede={t('shortlist.lede')}
      />
      <ShortlistSheet page={page} />
    </>
  );
}
