import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { announcementPage } from '../announcements/announcement-pages.server.ts';
import { announcementShape } from '../announcements/announcement.ts';
import { recordAnnouncement } from '../announcements/record-announcement.server.ts';
import { Announcement } from '../ui/announcement.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'calls.read', title: 'announcement.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await announcementPage(world.db, actor, idParam('callId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, announcementShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const recorded = await recordAnnouncement(world, actor, { callId, ...parsed.value, key: sent.key });
  return answer(sent, recorded, () => redirect(paths.callAnnouncement(callId)));
}

export default function AnnouncementPage() {
  const { call, ...page } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('announcement.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.title} />
          </>
        }
        lede={t('announcement.lede')}
        back={{ href: paths.deskCall(call.id), label: t('calls.call.title') }}
      />
      <Announcement {...page} />
    </>
  );
}
