import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { enteringShape } from '../assistance/assistance.ts';
import { ownAssistances } from '../assistance/assistance-pages.server.ts';
import { enterAssistance } from '../assistance/enter-assistance.server.ts';
import { AssistanceTable } from '../ui/assistance-table.tsx';

export const handle = { access: 'assistance.give', title: 'assistance.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  return ownAssistances(world.db, actor, url.searchParams.get('after'));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, enteringShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { assistanceId: parsed.value.assistance, key: sent.key };
  return answer(sent, await enterAssistance(world, actor, given), () => redirect(paths.applications()));
}

export default function DeskAssistances() {
  const { rows, next } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('assistance.list.title')}
        lede={t('assistance.list.lede')}
        back={{ href: paths.deskApplications(), label: t('applications.desk.title') }}
      />
      <AssistanceTable rows={rows} />
      <Pager previous={null} next={next ? paths.deskAssistances({ after: next }) : null} />
      <ButtonRow>
        <ButtonLink href={paths.newAssistance()}>{t('assistance.new.link')}</ButtonLink>
      </ButtonRow>
    </>
  );
}
