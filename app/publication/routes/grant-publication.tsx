import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { utcDate } from '#app/kernel/instant.ts';
import { can } from '#app/people/access.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { grantPublicationPage } from '../desk-pages.server.ts';
import { changeGrant } from '../grant-forms.server.ts';
import { DerogationTable } from '../ui/derogation-table.tsx';
import { GrantActions } from '../ui/grant-actions.tsx';
import { GrantSeen } from '../ui/grant-seen.tsx';
import { HarmTable } from '../ui/harm-table.tsx';
import { TierTag } from '../ui/tier-tag.tsx';

export const handle = { access: 'publication.read', title: 'publication.grant.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await grantPublicationPage(world.db, actor, idParam('agreementId')));
  const manages = can(actor, 'publication.manage').allowed;
  return { ...page, manages, today: utcDate(world.clock.now()) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const agreementId = idParam('agreementId');
  const sent = await readForm(args.request);
  const done = await changeGrant(world, actor, { agreementId, sent });
  if (!done.ok) return sendBack(sent, done.errors);
  return answer(sent, done.result, () => redirect(paths.grantPublication(agreementId)));
}

export default function GrantPublication() {
  const page = useLoaderData<typeof loader>();
  const { publication, derogations, harms, manages } = page;
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('publication.grant.title')}
        caption={<Reference>{publication.reference}</Reference>}
        back={{ href: paths.publications(), label: t('publication.desk.title') }}
        aside={<TierTag tier={publication.tier} held={publication.held} />}
      />
      <GrantSeen {...page} />
      {manages ? <GrantActions {...page} /> : null}
      <DerogationTable rows={derogations} />
      <HarmTable rows={harms} />
    </>
  );
}
