import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { askCheck } from '../review/ask-check.server.ts';
import { checkPage } from '../review/check-pages.server.ts';
import { MOST_OPINION_BYTES, opinionShape } from '../review/independent-check.ts';
import { recordOpinion } from '../review/record-opinion.server.ts';
import { CheckFacts, OpinionForm } from '../review/ui/independent-check.tsx';

export const handle = { access: 'reports.read', title: 'reports.check-by-expert.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await checkPage(world.db, actor, idParam('reportId')));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const { sent, upload, discard } = await readUploadForm(args.request, {
    maxBytes: MOST_OPINION_BYTES,
    scanner: args.context.world.scanner,
  });
  const again = () => redirect(paths.reportCheck(reportId));
  try {
    if (sent.name === 'ask') return answer(sent, await askCheck(world, actor, { reportId, key: sent.key }), again);
    const parsed = parseForm(sent, opinionShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    const file = upload ?? refuse('file-missing');
    if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, again);
    const given = { reportId, ...parsed.value, upload: file.value, key: sent.key };
    return answer(sent, await recordOpinion(world, actor, given), again);
  } finally {
    await discard();
  }
}

export default function Check() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('reports.check-by-expert.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('reports.check-by-expert.lede')}
        back={{ href: paths.report(page.id) }}
      />
      <CheckFacts {...page} />
      {page.mayRecord ? <OpinionForm claimedMinor={page.claimedMinor} /> : null}
    </>
  );
}
