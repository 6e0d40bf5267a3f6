import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { receiveSheet } from '#app/adapters/documents/upload.server.ts';
import { readSheet } from '#app/adapters/xlsx/read-sheet.server.ts';
import { SHEET_BYTES } from '#app/adapters/xlsx/sheet.ts';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import { readUploadForm, type UploadForm } from '#app/http/upload-form.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { refuse } from '#app/kernel/result.ts';
import { longText } from '#app/kernel/shapes.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { pasteable, readPasted, readRowsOf, type PasteProblem } from '../budget-paste.ts';
import { BUDGET_SHEET, pastedRows } from '../budget-sheet.ts';
import { wordsOfLines } from '../budget-words.server.ts';
import { budgetPage } from '../form-pages.server.ts';
import { saveBudget } from '../save-budget.server.ts';
import { PasteForms } from '../ui/budget-paste.tsx';

export const handle = { access: 'applications.own', title: 'paste.title' } satisfies RouteHandle;

const pasteShape = z.object({ pasted: longText({ max: 60_000 }), mark: z.string().max(40) });
const MOST_PROBLEMS = 20;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const { id, reference, editable, currency, mark, lines } = found(
    await budgetPage(world.db, actor, { id: idParam('applicationId'), at: world.clock.now() }),
  );
  if (!editable) return redirect(paths.application(id));
  const saved = pasteable(lines, {
    currency,
    words: (heading) => text.t(`heading.${heading}`),
    measure: (measure) => text.t(`budget.measure.${measure}`),
    payer: (payer) => text.t(`budget.payer.${payer}`),
  });
  return { id, reference, currency, mark, saved, rows: lines.length };
}

export async function action(args: ActionFunctionArgs) {
  const visit = enter(args, handle);
  const { currency } = found(await budgetPage(visit.world.db, visit.actor, about(visit)));
  const form = await readUploadForm(args.request, { maxBytes: SHEET_BYTES, receive: receiveSheet });
  try {
    return form.sent.name === 'spreadsheet' ? await bring(visit, form, currency) : await paste(visit, form, currency);
  } finally {
    await form.discard();
  }
}

const about = ({ idParam, world }: Visit) => ({ id: idParam('applicationId'), at: world.clock.now() });

async function paste(visit: Visit, { sent }: UploadForm, currency: string) {
  const parsed = parseForm(sent, pasteShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const read = readPasted(parsed.value.pasted, { currency, ...wordsOfLines() });
  return add(visit, sent, { ...read, field: 'pasted', mark: parsed.value.mark });
}

async function bring(visit: Visit, { sent, upload }: UploadForm, currency: string) {
  const nowhere = () => redirect(paths.applicationBudget(visit.idParam('applicationId')));
  const file = upload ?? refuse('file-missing');
  if (!file.ok) return answer(sent, { ok: false, refusal: { ...file.refusal, field: 'file' } }, nowhere);
  const sheet = await readSheet(file.value, BUDGET_SHEET);
  if (!sheet.ok) return answer(sent, { ok: false, refusal: { ...sheet.refusal, field: 'file' } }, nowhere);
  const read = readRowsOf(pastedRows(sheet.value, currency), { currency, ...wordsOfLines() });
  if (read.lines.length + read.problems.length === 0) return sendBack(sent, [{ field: 'file', key: 'paste.no-lines' }]);
  const mark = sent.fields.get('mark');
  return add(visit, sent, { ...read, field: 'file', mark: typeof mark === 'string' ? mark : '' });
}

type Lines = ReturnType<typeof readPasted> & { readonly field: string; readonly mark: string };

async function add({ world, actor, text, idParam }: Visit, sent: SentForm, { lines, problems, field, mark }: Lines) {
  const applicationId = idParam('applicationId');
  if (problems.length > 0) {
    return sendBack(
      sent,
      problems.slice(0, MOST_PROBLEMS).map((each) => ({ ...errorOf(each, text), field })),
    );
  }
  const given = { applicationId, mark, lines, remove: null, key: sent.key };
  return answer(sent, await saveBudget(world, actor, given), () => redirect(paths.applicationBudget(applicationId)));
}

function errorOf({ row, column, key, values }: PasteProblem, { t }: Visit['text']) {
  const what = t(key as MessageKey, values);
  const title = column === 'payer' || column === 'measure' ? t(`budget.${column}`) : t(`applications.budget.${column}`);
  return { key: 'paste.error', values: { row, column: title, what } };
}

export default function BudgetPaste() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('paste.title')}
        lede={t('paste.lede')}
        caption={<Reference>{page.reference}</Reference>}
        back={{ href: paths.applicationBudget(page.id) }}
      />
      <PasteForms {...page} />
    </>
  );
}
