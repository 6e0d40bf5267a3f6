import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { Figures } from '#app/ui/figures.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { publicationList, runningRedactions } from '../desk-pages.server.ts';
import { TIERS } from '../tier.ts';
import { DeskNav } from '../ui/desk-nav.tsx';
import { RegisterTable } from '../ui/register-table.tsx';

export const handle = { access: 'publication.read', title: 'publication.desk.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const tier = TIERS.find((each) => each === url.searchParams.get('tier'));
  const after = url.searchParams.get('after') ?? '';
  const filter = { ...(tier ? { tier } : {}), ...(isId(after) ? { after } : {}), at: world.clock.now() };
  const redactions = await runningRedactions(world.db, actor);
  const manages = can(actor, 'publication.manage').allowed;
  return { ...(await publicationList(world.db, actor, filter)), redactions, tier: tier ?? '', manages };
}

export default function Publications() {
  const { rows, next, counts, redactions, tier, manages } = useLoaderData<typeof loader>();
  const { t, number, country, list } = useText();
  return (
    <>
      <PageTitle title={t('publication.desk.title')} lede={t('publication.desk.lede')} />
      <DeskNav current="register" manages={manages} />
      {redactions.length > 0 ? (
        <NoticeBanner tone="warning" title={t('publication.redactions.running')}>
          <p>{list(redactions.map((row) => country(row.country)))}</p>
        </NoticeBanner>
      ) : null}
      <Figures
        figures={counts.map((each) => ({
          key: each.tier,
          label: t(`publication.tier.${each.tier}`),
          value: number(each.grants),
          href: paths.publications({ tier: each.tier }),
        }))}
      />
      <RegisterTable rows={rows} />
      <Pager previous={null} next={next ? paths.publications({ tier, after: next }) : null} />
    </>
  );
}
