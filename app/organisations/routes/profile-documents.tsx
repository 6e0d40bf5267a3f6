import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { addProfileDocument } from '../documents/add-profile-document.server.ts';
import { ownProfileDocuments } from '../documents/profile-document-pages.server.ts';
import { profileDocumentShape, profileRemovalShape } from '../documents/profile-document.ts';
import { removeProfileDocument } from '../documents/remove-profile-document.server.ts';
import { MOST_UPLOAD_BYTES } from '../uploads/upload.ts';
import { ProfileDocumentForm } from '../ui/profile-document-form.tsx';
import { EarlierProfileDocuments, ProfileDocumentMoves, ProfileDocumentTable } from '../ui/profile-documents.tsx';

export const handle = {
  access: 'organisation.own',
  title: 'profile-document.title',
  script: 'upload',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const own = await ownProfileDocuments(world.db, actor, world.clock.now());
  if (!own) throw redirect(paths.organisation());
  const replaced = own.current.find(({ id }) => id === url.searchParams.get('replace')) ?? null;
  return { ...own, replaced };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const form = await readUploadForm(args.request, { maxBytes: MOST_UPLOAD_BYTES, scanner: visit.world.scanner });
  try {
    return form.sent.intent === 'remove' ? await remove(visit, form) : await add(visit, form);
  } finally {
    await form.discard();
  }
}

const done = () => redirect(paths.profileDocuments());

async function add({ world, actor }: Visit, { sent, upload }: UploadForm) {
  const parsed = parseForm(sent, profileDocumentShape);
  const missing = upload ? [] : [{ field: 'file', key: 'refusal.file-missing' }];
  if (!parsed.ok || !upload) return sendBack(sent, [...(parsed.ok ? [] : parsed.errors), ...missing]);
  if (!upload.ok) return answer(sent, { ok: false, refusal: { ...upload.refusal, field: 'file' } }, done);
  const given = { document: parsed.value, upload: upload.value, key: sent.key };
  return answer(sent, await addProfileDocument(world, actor, given), done);
}

async function remove({ world, actor }: Visit, { sent }: UploadForm) {
  const parsed = parseForm(sent, profileRemovalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { documentId: parsed.value.document, key: sent.key };
  return answer(sent, await removeProfileDocument(world, actor, given), done);
}

export default function ProfileDocumentsPage() {
  const { current, earlier, replaced, mayEdit } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('profile-document.title')}
        lede={t('profile-document.lede')}
        back={{ href: paths.organisation(), label: t('organisations.own.title') }}
      />
      <ProfileDocumentTable
        documents={current}
        empty={<EmptyState title={t('profile-document.none')}>{t('profile-document.none.body')}</EmptyState>}
        {...(mayEdit && { moves: (document) => <ProfileDocumentMoves document={document} /> })}
      />
      <EarlierProfileDocuments documents={earlier} />
      {mayEdit ? <ProfileDocumentForm replaced={replaced} /> : <p>{t('profile-document.owner-adds')}</p>}
    </>
  );
}
