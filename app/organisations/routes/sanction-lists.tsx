import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { receiveXml } from '#app/adapters/documents/upload.server.ts';
import { enter } from '#app/http/enter.server.ts';
import { answer } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { importList } from '#app/organisations/screening/import-list.server.ts';
import { listsPage } from '#app/organisations/screening/screening-pages.server.ts';
import { ListForm, ListTable } from '#app/organisations/ui/sanction-lists.tsx';
import { can } from '#app/people/access.ts';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'lists.import', title: 'screening.lists.title' } satisfies RouteHandle;

const MOST_BYTES = 150_000_000;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return { ...(await listsPage(world.db)), mayRead: can(actor, 'screening.read').allowed };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const form = await readUploadForm(args.request, { maxBytes: MOST_BYTES, receive: receiveXml });
  const again = () => redirect(paths.sanctionLists());
  try {
    const file = form.upload ?? refuse('file-missing');
    if (!file.ok) return answer(form.sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, again);
    return answer(form.sent, await importList(world, actor, { file: file.value, key: form.sent.key }), again);
  } finally {
    await form.discard();
  }
}

export default function SanctionLists() {
  const { lists, progress, mayRead } = useLoaderData<typeof loader>();
  const { t } = useText();
  const back = mayRead ? { back: { href: paths.screening(), label: t('screening.title') } } : {};
  return (
    <>
      <PageTitle title={t('screening.lists.title')} lede={t('screening.lists.lede')} {...back} />
      <ListTable lists={lists} />
      {lists.length > 0 ? <p className="hint">{t('screening.lists.progress', progress)}</p> : null}
      <Section title={t('screening.lists.import')}>
        <ListForm />
      </Section>
    </>
  );
}
