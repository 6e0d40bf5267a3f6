import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { callDefaultShape } from '../publication.ts';
import { publisherShape } from '../publisher.ts';
import { setCallDefault, setPublisher } from '../set-publisher.server.ts';
import { publicationSettings } from '../settings-pages.server.ts';
import { CallDefaults } from '../ui/call-defaults.tsx';
import { DeskNav } from '../ui/desk-nav.tsx';
import { PublisherForm } from '../ui/publisher-form.tsx';

export const handle = { access: 'publication.manage', title: 'publication.sheet.settings' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return found(await publicationSettings(world.db, actor));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const { programmeId } = found(await publicationSettings(world.db, actor));
  const sent = await readForm(args.request);
  const { key } = sent;
  const done = () => redirect(paths.publicationSettings());
  if (sent.name === 'default') {
    const parsed = parseForm(sent, callDefaultShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await setCallDefault(world, actor, { programmeId, ...parsed.value, key }), done);
  }
  const parsed = parseForm(sent, publisherShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await setPublisher(world, actor, { programmeId, publisher: parsed.value, key }), done);
}

export default function PublicationSettings() {
  const { calls, publisher } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('publication.sheet.settings')} />
      <DeskNav current="settings" manages />
      <CallDefaults calls={calls} />
      <PublisherForm publisher={publisher} />
    </>
  );
}
