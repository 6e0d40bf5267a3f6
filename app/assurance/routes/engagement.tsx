import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { engagementPage } from '#app/assurance/engagement-register.server.ts';
import { EngagementFacts, RegisterTable } from '#app/assurance/ui/engagement-register.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'assurance.read', title: 'assurance.engagement.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url, idParam } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  const asked = { id: idParam('engagementId'), at: world.clock.now(), after: isId(after) ? after : null };
  return found(await engagementPage(world.db, actor, asked));
}

export default function Engagement() {
  const { engagement, rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  const { id } = engagement;
  return (
    <>
      <PageTitle
        title={t('assurance.engagement.title')}
        caption={<bdi>{engagement.auditor}</bdi>}
        back={{ href: paths.assurance(), label: t('assurance.title') }}
      />
      <EngagementFacts engagement={engagement} />
      <Section title={t('assurance.register.title')}>
        <p>{t('assurance.register.about')}</p>
        <RegisterTable rows={rows} />
        <Pager previous={null} next={next ? paths.engagement(id, { after: next }) : null} />
      </Section>
    </>
  );
}
