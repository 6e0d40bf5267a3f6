import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { MOST_UPLOAD_BYTES } from '#app/organisations/uploads/upload.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { documentLabelShape, removalShape, reuseShape } from '../application.ts';
import { attachDocument } from '../attach-document.server.ts';
import { documentsPage } from '../form-pages.server.ts';
import { reuseDocument } from '../reuse/reuse-document.server.ts';
import { removeDocument } from '../remove-document.server.ts';
import { EarlierVersions, ReuseForm } from '../ui/document-reuse.tsx';
import { AskedDocuments, AttachForm, AttachedDocuments } from '../ui/attachments.tsx';

export const handle = {
  access: 'applications.own',
  title: 'applications.home.title',
  script: 'upload',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const page = found(await documentsPage(world.db, actor, { id: idParam('applicationId'), at: world.clock.now() }));
  return page.editable ? page : redirect(paths.application(page.id));
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const applicationId = visit.idParam('applicationId');
  const form = await readUploadForm(args.request, { maxBytes: MOST_UPLOAD_BYTES, scanner: visit.world.scanner });
  try {
    if (form.sent.intent === 'remove') return await remove(visit, form, applicationId);
    return form.sent.intent === 'reuse'
      ? await reuse(visit, form, applicationId)
      : await attach(visit, form, applicationId);
  } finally {
    await form.discard();
  }
}

async function attach({ world, actor }: Visit, { sent, upload }: UploadForm, applicationId: string) {
  const parsed = parseForm(sent, documentLabelShape);
  const missing = upload ? [] : [{ field: 'file', key: 'refusal.file-missing' }];
  if (!parsed.ok) return sendBack(sent, [...parsed.errors, ...missing]);
  const file = upload ?? refuse('file-missing');
  const back = () => redirect(paths.applicationDocuments(applicationId));
  if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, back);
  const given = { ...parsed.value, applicationId, upload: file.value, key: sent.key };
  return answer(sent, await attachDocument(world, actor, given), back);
}

async function reuse({ world, actor }: Visit, { sent }: UploadForm, applicationId: string) {
  const parsed = parseForm(sent, reuseShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { document: documentId, slot: label, replaces } = parsed.value;
  const result = await reuseDocument(world, actor, { applicationId, documentId, label, replaces, key: sent.key });
  return answer(sent, result, () => redirect(paths.applicationDocuments(applicationId)));
}

async function remove({ world, actor }: Visit, { sent }: UploadForm, applicationId: string) {
  const parsed = parseForm(sent, removalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { applicationId, documentId: parsed.value.document, key: sent.key };
  const result = await removeDocument(world, actor, given);
  return answer(sent, result, () => redirect(paths.applicationDocuments(applicationId)));
}

export default function Documents() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.documents.title')}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.application(page.id) }}
      />
      <AskedDocuments {...page} />
      <AttachedDocuments {...page} />
      <EarlierVersions versions={page.versions} asked={page.asked} />
      <AttachForm id={page.id} asked={page.asked} />
      <ReuseForm asked={page.asked} reusable={page.reusable} profile={page.profile} />
      <ButtonRow>
        <ButtonLink href={paths.application(page.id)}>{t('common.continue')}</ButtonLink>
      </ButtonRow>
    </>
  );
}
