import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { handOverShape } from '../assistance/assistance.ts';
import { assistancePage } from '../assistance/assistance-pages.server.ts';
import { endAssistance } from '../assistance/end-assistance.server.ts';
import { leaveAssistance } from '../assistance/enter-assistance.server.ts';
import { handOver } from '../assistance/hand-over.server.ts';
import { EndForm, HandOverForm, LeaveAssistanceForm } from '../ui/assistance-forms.tsx';
import { ConsentList } from '../ui/consent-list.tsx';
import { InvitedNotice } from '../ui/team-invitations.tsx';

export const handle = { access: 'assistance.own', title: 'assistance.own.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const page = found(await assistancePage(world.db, actor));
  return { ...page, invited: url.searchParams.has('invited') };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor } = visit;
  const sent = await readForm(args.request);
  const back = () => redirect(paths.deskAssistances());
  if (sent.intent === 'hand-over') return give(visit, sent);
  if (sent.intent === 'end') return answer(sent, await endAssistance(world, actor, { key: sent.key }), back);
  return answer(sent, await leaveAssistance(world, actor, { key: sent.key }), back);
}

async function give({ world, actor }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, handOverShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await handOver(world, actor, { ...parsed.value, key: sent.key });
  return answer(sent, result, () => redirect(paths.assistance({ invited: 'yes' })));
}

export default function Assistance() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('assistance.own.title')}
        lede={t('assistance.own.lede')}
        caption={
          <>
            <Reference>{page.alias}</Reference> · <bdi>{page.workingName}</bdi>
          </>
        }
        back={{ href: paths.applications() }}
      />
      {page.invited ? <InvitedNotice /> : null}
      <Section title={t('assistance.leave.title')}>
        <LeaveAssistanceForm />
      </Section>
      <Section title={t('assistance.hand-over.title')}>
        <HandOverForm />
      </Section>
      <ConsentList consents={page.consents} />
      <Section title={t('assistance.end.title')}>
        <EndForm />
      </Section>
    </>
  );
}
