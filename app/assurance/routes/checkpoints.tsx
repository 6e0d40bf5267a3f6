import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkpointsPage } from '#app/assurance/checkpoint-pages.server.ts';
import { numberIn } from '#app/assurance/trail-search.ts';
import { CheckpointTable } from '#app/assurance/ui/checkpoint-table.tsx';
import { ProofSection } from '#app/assurance/ui/proof-section.tsx';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';

export const handle = { access: 'trail.read', title: 'trail.checkpoints.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, url } = visit;
  const scope = await openBooks(visit, 'trail');
  const typed = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 20);
  const asked = url.searchParams.has('older') || url.searchParams.has('newer');
  const page = await checkpointsPage(world, scope.programmeId, {
    after: numberIn(url.searchParams.get('after')),
    pair: asked ? { older: typed('older'), newer: typed('newer') } : null,
  });
  return data(page, { status: page.errors.length > 0 ? 422 : 200 });
}

export default function Checkpoints() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('trail.checkpoints.title')}
        lede={t('trail.checkpoints.lede')}
        back={{ href: paths.trail(), label: t('assurance.trail.title') }}
      />
      <ProofSection pair={page.pair} errors={page.errors} verifierKey={page.verifierKey} />
      <Section title={t('trail.checkpoints.list')}>
        <CheckpointTable checkpoints={page.checkpoints} />
        <Pager previous={null} next={page.next ? paths.checkpoints({ after: String(page.next) }) : null} />
      </Section>
    </>
  );
}
