import { text as textOfStream } from 'node:stream/consumers';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { receiveBytes } from '#app/adapters/documents/upload.server.ts';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { MOST_FORM_BYTES, readOfflineForm } from '../offline/offline-form.ts';
import { offlineDraft, reportOf } from '../offline/offline-pages.server.ts';
import { takeAnswers } from '../offline/take-answers.server.ts';
import { OfflineForms, OfflineReport } from '../ui/offline.tsx';

export const handle = { access: 'applications.own', title: 'offline.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const id = idParam('applicationId');
  const draft = await offlineDraft(world.db, actor, id);
  return draft ? { id, reference: draft.reference } : redirect(paths.application(id));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const form = await readUploadForm(args.request, { maxBytes: MOST_FORM_BYTES, receive: receiveBytes });
  try {
    return await take(visit, form, visit.idParam('applicationId'));
  } finally {
    await form.discard();
  }
}

async function take({ world, actor }: Visit, { sent, upload }: UploadForm, applicationId: string) {
  const nowhere = () => redirect(paths.applicationOffline(applicationId));
  const file = upload ?? refuse('file-missing');
  if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, nowhere);
  const read = readOfflineForm(await textOfStream(file.value.open()));
  if (!read.ok) return answer(sent, read, nowhere);
  const result = await takeAnswers(world, actor, { applicationId, answers: read.value, key: sent.key });
  if (!result.ok) return answer(sent, result, nowhere);
  const draft = found(await offlineDraft(world.db, actor, applicationId));
  return data({ report: reportOf(draft, read.value, result.value), unknown: result.value.unknown.length });
}

export default function Offline() {
  const { id, reference } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useText();
  const report = answered && 'report' in answered ? answered : null;
  return (
    <>
      <PageTitle
        title={t('offline.title')}
        lede={t('offline.lede')}
        caption={<Reference>{reference}</Reference>}
        back={{ href: paths.application(id) }}
      />
      {report ? <OfflineReport id={id} {...report} /> : null}
      <OfflineForms id={id} />
    </>
  );
}
