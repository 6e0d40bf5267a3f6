import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { readForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { corrigendumPage } from '../corrigendum-pages.server.ts';
import { readCorrigendumForm } from '../read-corrigendum-form.server.ts';
import { CallChanges } from '../ui/call-changes.tsx';
import { Checklist } from '../ui/checklist.tsx';
import { CorrigendumAnswers, CorrigendumWriting } from '../ui/corrigendum-forms.tsx';
import { CorrigendumStart } from '../ui/corrigendum-start.tsx';
import { RequestBanner } from '../ui/request-banner.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'calls.read', title: 'calls.corrigendum.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await corrigendumPage(world.db, actor, idParam('callId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { call } = found(await corrigendumPage(world.db, actor, idParam('callId'), world.clock.now()));
  return readCorrigendumForm(world, actor, { call, sent: await readForm(args.request) });
}

export default function Corrigendum() {
  const { call, start, corrigendum } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.corrigendum.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.content.title} />
          </>
        }
        lede={t('calls.corrigendum.lede')}
        aside={
          corrigendum ? (
            <StatusTag state={corrigendum.state} label={t(`corrigendum.state.${corrigendum.state}`)} />
          ) : null
        }
        back={{ href: paths.deskCall(call.id), label: t('calls.call.title') }}
      />
      {corrigendum ? (
        <>
          <RequestBanner request={corrigendum.request} state="draft" />
          <Section title={t('calls.changes.so-far')} id="changes" panel>
            <CallChanges changes={corrigendum.changes} />
          </Section>
          <Checklist
            checks={corrigendum.checks}
            content={corrigendum.corrected.content}
            callId={call.id}
            editable={corrigendum.verdicts.revise.allowed}
          />
          <CorrigendumWriting callId={call.id} content={call.content} {...corrigendum} />
          <CorrigendumAnswers version={corrigendum.version} verdicts={corrigendum.verdicts} />
        </>
      ) : (
        <CorrigendumStart call={call} verdict={start} />
      )}
    </>
  );
}
