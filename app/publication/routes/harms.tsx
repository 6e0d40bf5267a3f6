import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { harmList } from '../harm-pages.server.ts';
import { DeskNav } from '../ui/desk-nav.tsx';
import { HarmLog } from '../ui/harm-log.tsx';

export const handle = { access: 'publication.read', title: 'publication.harm.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  const manages = can(actor, 'publication.manage').allowed;
  return { ...(await harmList(world.db, actor, { after: isId(after) ? after : null })), manages };
}

export default function Harms() {
  const { rows, next, manages } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('publication.harm.title')} lede={t('publication.harm.lede')} />
      <DeskNav current="harm" manages={manages} />
      <HarmLog rows={rows} />
      <Pager previous={null} next={next ? paths.harms({ after: next }) : null} />
    </>
  );
}
