import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { hitLifecycle } from '#app/organisations/screening/hit-lifecycle.ts';
import { hitsPage } from '#app/organisations/screening/screening-pages.server.ts';
import { HitFilter, HitTable, ListsInForce } from '#app/organisations/ui/screening.tsx';
import { can } from '#app/people/access.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'screening.read', title: 'screening.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const asked = url.searchParams.get('state');
  const state = hitLifecycle.states.find((each) => each === asked);
  const after = url.searchParams.get('after') ?? '';
  const page = await hitsPage(world.db, actor, { ...(state && { state }), ...(isId(after) && { after }) });
  return { ...page, state: state ?? null, mayImport: can(actor, 'lists.import').allowed };
}

export default function Screening() {
  const { hits, next, lists, state, mayImport } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('screening.title')} lede={t('screening.lede')} />
      <ListsInForce lists={lists} mayImport={mayImport} />
      <HitFilter state={state} />
      <HitTable hits={hits} />
      <Pager previous={null} next={next ? paths.screening({ ...(state && { state }), after: next }) : null} />
    </>
  );
}
