import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { versionsPage } from '../opening/opening-pages.server.ts';
import { usePartTitle } from '../ui/part-title.ts';
import { VersionChanges } from '../ui/version-changes.tsx';

export const handle = { access: 'applications.read', title: 'applications.versions.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await versionsPage(world.db, actor, idParam('applicationId')));
}

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const { t, dateTime, list } = useText();
  const titleOf = usePartTitle(page.sections.map(({ code, title }) => ({ part: code, title })));
  return (
    <>
      <PageTitle
        title={t('applications.versions.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('applications.versions.lede', {
          earlier: page.earlier.number,
          before: dateTime(page.earlier.submittedAt),
          later: page.later.number,
          after: dateTime(page.later.submittedAt),
        })}
        back={{ href: paths.deskApplication(page.id) }}
      />
      {page.asked ? (
        <Section title={t('applications.versions.asked')}>
          <p>{list(page.asked.parts.map(titleOf))}</p>
          <UserText>{page.asked.message}</UserText>
        </Section>
      ) : null}
      {page.changes.length === 0 ? (
        <EmptyState title={t('applications.versions.none')} />
      ) : (
        <VersionChanges page={page} />
      )}
    </>
  );
}
