import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { VersionList } from '../ui/version-list.tsx';
import { versionsPage } from '../versions/version-pages.server.ts';

export const handle = { access: 'applications.own', title: 'versions.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await versionsPage(world.db, actor, idParam('applicationId')));
}

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('versions.title')}
        lede={t('versions.lede')}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.application(page.id) }}
      />
      <VersionList page={page} />
    </>
  );
}
