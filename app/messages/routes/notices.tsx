import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { noticesPage } from '../notice-pages.server.ts';
import { readNotices } from '../read-notices.server.ts';
import { NoticeList } from '../ui/notice-list.tsx';

export const handle = { access: 'notices.read', title: 'messages.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  return noticesPage(world.db, actor, { after: isId(after) ? after : null });
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  return answer(sent, await readNotices(world, actor, { key: sent.key }), () => redirect(paths.notices()));
}

export default function Notices() {
  const { notices, unread, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  if (notices.length === 0) {
    return (
      <>
        <PageTitle title={t('messages.title')} lede={t('messages.lede')} />
        <EmptyState title={t('messages.empty')}>{t('messages.empty.body')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('messages.title')} lede={t('messages.unread', { count: unread })} />
      {unread > 0 ? (
        <Form name="read-all" className="inline-form">
          <Button tone="secondary">{t('messages.read-all')}</Button>
        </Form>
      ) : null}
      <NoticeList notices={notices} />
      <Pager previous={null} next={next ? paths.notices({ after: next }) : null} />
    </>
  );
}
