import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { fixVersion } from '../rereading/fix-version.server.ts';
import { rereadingPage } from '../rereading/rereading-pages.server.ts';
import { RereadingReaders } from '../ui/rereading-readers.tsx';
import { RereadingResult } from '../ui/rereading-result.tsx';

export const handle = { access: 'ranking.read', title: 'rereading.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await rereadingPage(world.db, actor, idParam('rereadingId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const rereadingId = idParam('rereadingId');
  const sent = await readForm(args.request);
  const given = { rereadingId, key: sent.key };
  return answer(sent, await fixVersion(world, actor, given), () => redirect(paths.rereading(rereadingId)));
}

export default function SecondReading() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('rereading.title')}
        caption={<Reference>{page.application.reference}</Reference>}
        lede={t('rereading.lede')}
        back={{ href: paths.ranking(page.call.id), label: t('reviews.ranking.link') }}
      />
      <Section title={t('rereading.readers')}>
        <RereadingReaders readers={page.readers} />
      </Section>
      <RereadingResult page={page} />
    </>
  );
}
