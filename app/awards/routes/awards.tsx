import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { awardsPage } from '../award-pages.server.ts';
import { DecisionTable, WaitingTable } from '../ui/decision-table.tsx';

export const handle = { access: 'awards.read', title: 'awards.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return awardsPage(world.db, actor, url.searchParams.get('after'));
}

export default function Awards() {
  const { rows, next, waiting } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('awards.list.title')} lede={t('awards.list.lede')} />
      {waiting.length > 0 ? (
        <Section title={t('awards.list.waiting')} panel>
          <WaitingTable rows={waiting} />
        </Section>
      ) : null}
      <Section title={t('awards.list.decisions')}>
        <DecisionTable rows={rows} />
        <Pager previous={null} next={next ? paths.awards({ after: next }) : null} />
      </Section>
      <ButtonLink tone="secondary" href={paths.redresses()}>
        {t('redress.list.title')}
      </ButtonLink>{' '}
      <ButtonLink tone="secondary" href={paths.capOverrides()}>
        {t('cap.list.title')}
      </ButtonLink>
    </>
  );
}
