import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import { refusalKey } from '#app/http/refusals.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { batchShape, readBatch } from '../opening/batch.ts';
import { decideBatch } from '../opening/decide-batch.server.ts';
import { openingPage } from '../opening/register-pages.server.ts';
import { BatchForms } from '../ui/batch-forms.tsx';
import { OpeningTable } from '../ui/opening-table.tsx';

export const handle = { access: 'applications.read', title: 'applications.opening.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const given = { callId: idParam('callId'), after: url.searchParams.get('after') };
  return found(await openingPage(world.db, actor, given));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam, text } = enter(args, handle);
  const callId = idParam('callId');
  found(await openingPage(world.db, actor, { callId, after: null }));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, batchShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const files = readBatch(parsed.value['files[]']);
  const work = sent.name === 'confirm' ? 'confirm' : 'eligible';
  const { undecided } = await decideBatch(world, actor, { work, files, key: sent.key });
  if (undecided.length === 0) return redirect(paths.opening(callId));
  const errors = undecided.map(({ reference, refusal }) => ({
    field: 'files[]',
    key: 'applications.opening.undecided' as const,
    values: { reference, reason: text.t(refusalKey(refusal.code), refusal.values) },
  }));
  return sendBack(sent, errors, 409);
}

export default function Opening() {
  const { call, rows, next, mayAssign } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.opening.title')}
        caption={<Reference>{call.reference}</Reference>}
        lede={inLanguage(call.title, language)}
        back={{ href: paths.deskCall(call.id) }}
      />
      {mayAssign ? (
        <p>
          <a href={paths.readingProposal(call.id)}>{t('reviews.proposal.link')}</a>
        </p>
      ) : null}
      <OpeningTable rows={rows} />
      <Pager previous={null} next={next ? paths.opening(call.id, { after: next }) : null} />
      <BatchForms rows={rows} />
    </>
  );
}
