import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { receiveSheet } from '#app/adapters/documents/upload.server.ts';
import { SHEET_BYTES, SHEET_ENDINGS } from '#app/adapters/xlsx/sheet.ts';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { readUploadForm } from '#app/http/upload-form.server.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { COST_COLUMNS, type FileProblem } from '../costs/cost-file.ts';
import { costsPage } from '../costs/cost-pages.server.ts';
import { readCosts } from '../costs/read-costs.server.ts';
import { CostFileForm, CostFileSteps } from '../costs/ui/cost-file.tsx';

export const handle = { access: 'reports.write', title: 'cost-file.title' } satisfies RouteHandle;

/** More than anybody repairs in one go. */
const MOST_PROBLEMS = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const { id, reference, editable } = found(await costsPage(world.db, actor, idParam('reportId')));
  return editable ? { id, reference } : redirect(paths.report(id));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const { sent, upload, discard } = await readUploadForm(args.request, {
    maxBytes: SHEET_BYTES,
    receive: receiveSheet,
  });
  const done = () => redirect(paths.reportCosts(reportId));
  try {
    const file = upload ?? refuse('file-missing');
    if (!file.ok) {
      const code = file.refusal.code === 'file-wrong-type' ? 'sheet-unreadable' : file.refusal.code;
      return answer(sent, { ok: false, refusal: { ...file.refusal, code, field: 'file' } }, done);
    }
    const result = await readCosts(world, actor, { reportId, upload: file.value, key: sent.key });
    if (result.ok) return done();
    const { refusal } = result;
    if ('problems' in refusal) return sendBack(sent, errorsOf(refusal.problems, text));
    return answer(sent, { ok: false, refusal: { field: 'file', ...refusal } }, done);
  } finally {
    await discard();
  }
}

/** Line and column of each, the first ones of very many. */
function errorsOf(problems: readonly FileProblem[], { t, date }: Visit['text']) {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ line, letter, column, key, values }) => {
    const said = Object.entries(values ?? {}).map(
      ([name, value]) => [name, isDay(value) ? date(value) : value] as const,
    );
    const what = t(key as MessageKey, Object.fromEntries(said));
    const where = { line: String(line), letter, column: t(COST_COLUMNS[column]) };
    return { field: 'file', key: letter ? 'cost-file.error' : 'cost-file.error.column', values: { ...where, what } };
  });
  const left = problems.length - shown.length;
  return left > 0 ? [...shown, { field: 'file', key: 'cost-file.more', values: { left } }] : shown;
}

function isDay(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

export default function CostFile() {
  const { id, reference } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('cost-file.title')}
        caption={<Reference>{reference}</Reference>}
        lede={t('cost-file.lede')}
        back={{ href: paths.reportCosts(id), label: t('reports.documents.back') }}
      />
      <CostFileSteps reportId={id} />
      <CostFileForm endings={SHEET_ENDINGS} />
    </>
  );
}
