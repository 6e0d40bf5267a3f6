import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { wholeNumber } from '#app/kernel/shapes.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { deskCallPage } from '../desk-pages.server.ts';
import { requestApproval } from '../request-approval.server.ts';
import { CallFurther } from '../ui/call-further.tsx';
import { CallHistory, CallVersions } from '../ui/call-history.tsx';
import { CallMoves } from '../ui/call-moves.tsx';
import { CallStages } from '../ui/call-stages.tsx';
import { CallView } from '../ui/call-view.tsx';
import { Checklist } from '../ui/checklist.tsx';
import { RequestBanner } from '../ui/request-banner.tsx';
import { Said } from '../ui/said.tsx';
import { EvaluationLinks } from '../ui/evaluation-links.tsx';
import { TwoStages } from '../ui/two-stages.tsx';

export const handle = { access: 'calls.read', title: 'calls.call.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await deskCallPage(world.db, actor, idParam('callId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  found(await deskCallPage(world.db, actor, callId, world.clock.now()));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, z.object({ version: wholeNumber({ min: 1, max: 1_000_000 }) }));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await requestApproval(world, actor, { callId, version: parsed.value.version, key: sent.key });
  return answer(sent, result, () => redirect(paths.deskCall(callId)));
}

export default function DeskCall() {
  const page = useLoaderData<typeof loader>();
  const { call } = page;
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={<Said text={call.content.title} />}
        caption={<Reference>{call.reference}</Reference>}
        aside={<StatusTag state={call.state} label={t(`call.state.${call.state}`)} />}
        back={{ href: paths.deskCalls(), label: t('calls.desk.title') }}
      />
      <CallStages state={call.state} />
      <RequestBanner request={page.request} state={call.state} />
      <CallMoves call={call} verdicts={page.verdicts} />
      <TwoStages call={call} stages={page.stages} />
      {page.checks.length > 0 ? (
        <Checklist
          checks={page.checks}
          content={call.content}
          callId={call.id}
          editable={page.verdicts.revise.allowed}
        />
      ) : null}
      <Disclosure summary={t('calls.desk.preview')}>
        <CallView call={call} content={call.content} activities={page.activities} priorities={page.priorities} />
      </Disclosure>
      {call.intake === 'round' ? null : <CallFurther call={call} mayCancel={page.verdicts.cancel} />}
      {page.versions.length > 0 ? (
        <Section title={t('calls.versions')}>
          <CallVersions versions={page.versions} />
        </Section>
      ) : null}
      {page.selection ? (
        <Section title={t('downloads.selection.title')}>
          <p className="measure">{t('downloads.selection.about')}</p>
          <ButtonLink href={paths.selection(call.id)} tone="secondary" download>
            {t('downloads.selection.link')}
          </ButtonLink>
          <EvaluationLinks callId={call.id} />
        </Section>
      ) : null}
      <Section title={t('common.history')}>
        <CallHistory history={page.history} />
        <RecordTrailLink kind="call" id={call.id} />
      </Section>
    </>
  );
}
