import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { readDraftForm } from '../draft-edits.ts';
import { DRAFT_PARTS } from '../draft-edit.ts';
import { draftPage } from '../draft-page.server.ts';
import { letterPreviews } from '../letters/letter-preview.server.ts';
import { reviseCall } from '../revise-call.server.ts';
import { reviseCorrigendum } from '../revise-corrigendum.server.ts';
import { readSchemeForm } from '../scheme-edit.server.ts';
import { DraftSheet } from '../ui/draft-sheet.tsx';
import { PartNav } from '../ui/part-nav.tsx';
import { Said } from '../ui/said.tsx';

export const handle = {
  access: 'calls.draft',
  title: 'calls.draft.title',
  script: 'reorder',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const part = DRAFT_PARTS.find((each) => each === url.searchParams.get('part')) ?? 'basics';
  const page = found(await draftPage(world.db, actor, idParam('callId')));
  const previews = part === 'letters' ? letterPreviews(page.call) : [];
  return { ...page, part, previews, saved: url.searchParams.has('saved') };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  const { call, corrects } = found(await draftPage(world.db, actor, callId));
  const sent = await readForm(args.request);
  const read =
    sent.name === 'scheme' ? readSchemeForm(sent) : readDraftForm(sent, call, (shape) => parseForm(sent, shape));
  if (!read.ok) return sendBack(sent, read.errors);
  const { change, version } = read;
  const save = corrects ? reviseCorrigendum : reviseCall;
  const result = await save(world, actor, { callId, version, change, key: sent.key });
  const onward = paths.callDraft(callId, { part: change.part, saved: 'yes' });
  return answer(sent, result, () => redirect(`${onward}#${read.anchor}`));
}

export default function Draft() {
  const { call, corrects, activities, lists, part, previews, saved } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={corrects ? t('calls.corrigendum.edit') : t('calls.draft.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.content.title} />
          </>
        }
        back={
          corrects
            ? { href: paths.corrigendum(call.id), label: t('calls.corrigendum.title') }
            : { href: paths.deskCall(call.id), label: t('calls.call.title') }
        }
      />
      {corrects || call.state === 'draft' ? (
        <>
          {saved ? <NoticeBanner tone="success">{t('calls.draft.saved')}</NoticeBanner> : null}
          <PartNav callId={call.id} current={part} />
          <DraftSheet call={call} activities={activities} lists={lists} part={part} previews={previews} />
        </>
      ) : (
        <NoticeBanner>{t('calls.draft.frozen')}</NoticeBanner>
      )}
    </>
  );
}
