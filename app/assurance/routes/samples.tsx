import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { samplesPage } from '#app/assurance/sampling/sample-pages.server.ts';
import { SampleTable } from '#app/assurance/ui/sample-table.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { noteView } from '#app/ledger/open-books.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { can } from '#app/people/access.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'samples.read', title: 'sampling.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, url } = visit;
  const after = url.searchParams.get('after') ?? '';
  const asked = { actor, at: world.clock.now(), after: isId(after) ? after : null };
  const page = found(await samplesPage(world.db, asked));
  await noteView(visit, 'samples');
  return { ...page, inRoom: can(actor, 'assurance.read').allowed };
}

export default function Samples() {
  const { samples, next, mayDraw, inRoom } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('sampling.title')}
        lede={t('sampling.lede')}
        {...(inRoom ? { back: { href: paths.assurance() } } : {})}
      />
      {mayDraw ? (
        <ButtonRow>
          <ButtonLink href={paths.newSample()}>{t('sampling.new.title')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <SampleTable samples={samples} />
      <Pager previous={null} next={next ? paths.samples({ after: next }) : null} />
    </>
  );
}
