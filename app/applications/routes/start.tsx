import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callFactsByReference, loadFrozenContent } from '#app/calls/call-store.server.ts';
import { existsFor } from '#app/calls/invitations/invitation-store.server.ts';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationsOf } from '#app/kernel/actor.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { Form } from '#app/ui/form.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { aliveApplication, startApplication } from '../start-application.server.ts';

export const handle = { access: 'applications.start', title: 'applications.start.title' } satisfies RouteHandle;

async function publishedCall(visit: Visit) {
  const call = await callFactsByReference(visit.world.db, visit.param('reference'));
  const there = call && (await existsFor(visit.world.db, visit.actor, call));
  return found(there && call.currentVersionId ? { ...call, currentVersionId: call.currentVersionId } : null);
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const call = await publishedCall(visit);
  const { title } = await loadFrozenContent(visit.world.db, call.currentVersionId);
  const { reference, deadlineAt, deadlineZone } = call;
  const begun = await aliveApplication(visit.world.db, call, organisationsOf(visit.actor));
  return { reference, deadlineAt, deadlineZone, title, begun };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const call = await publishedCall(visit);
  const sent = await readForm(args.request);
  const { language } = visit.text;
  const result = await startApplication(visit.world, visit.actor, { callId: call.id, language, key: sent.key });
  if (!result.ok && result.refusal.code === 'organisation-missing')
    return redirect(paths.organisation({ call: call.reference }));
  return answer(sent, result, ({ applicationId }) => redirect(paths.application(applicationId)));
}

export default function StartApplication() {
  const { reference, title, deadlineAt, deadlineZone, begun } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.start.title')}
        caption={<Reference>{reference}</Reference>}
        lede={inLanguage(title, language)}
        back={{ href: paths.call(reference), label: t('applications.start.call') }}
      />
      <div className="flow">
        {begun ? null : <p>{t('applications.start.body')}</p>}
        <p>
          {t('common.deadline')}: <Deadline at={deadlineAt} zone={deadlineZone} />
        </p>
        <p>
          <a href={paths.blankForm(reference)} download>
            {t('offline.blank')}
          </a>
        </p>
        {begun ? <Begun id={begun} /> : <StartForm />}
      </div>
    </>
  );
}

function StartForm() {
  const { t } = useText();
  return (
    <Form name="start">
      <ButtonRow>
        <Button>{t('applications.start.button')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** I8: there is one already, perhaps a colleague's: it is offered, and no second one. */
function Begun({ id }: { id: string }) {
  const { t } = useText();
  return (
    <NoticeBanner title={t('applications.start.begun')}>
      <p>
        <a href={paths.application(id)}>{t('applications.start.go-on')}</a>
      </p>
    </NoticeBanner>
  );
}
