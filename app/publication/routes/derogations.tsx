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
import { SectionNav } from '#app/ui/section-nav.tsx';
import { derogationList } from '../desk-pages.server.ts';
import { DerogationTable } from '../ui/derogation-table.tsx';
import { DeskNav } from '../ui/desk-nav.tsx';

export const handle = { access: 'publication.read', title: 'publication.sheet.derogations' } satisfies RouteHandle;

const FILTERS = ['waiting', 'due'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const only = FILTERS.find((each) => each === url.searchParams.get('only')) ?? null;
  const after = url.searchParams.get('after') ?? '';
  const filter = { only, ...(isId(after) ? { after } : {}), at: world.clock.now() };
  const manages = can(actor, 'publication.manage').allowed;
  return { ...(await derogationList(world.db, actor, filter)), only, manages };
}

export default function Derogations() {
  const { rows, next, only, manages } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('publication.sheet.derogations')} lede={t('publication.derogation.lede')} />
      <DeskNav current="derogations" manages={manages} />
      <SectionNav
        label={t('common.filter')}
        links={[
          { href: paths.derogations(), label: t('common.all'), current: only === null },
          ...FILTERS.map((each) => ({
            href: paths.derogations({ only: each }),
            label: t(`publication.derogation.${each}`),
            current: only === each,
          })),
        ]}
      />
      <DerogationTable rows={rows} />
      <Pager previous={null} next={next ? paths.derogations({ only: only ?? '', after: next }) : null} />
    </>
  );
}
