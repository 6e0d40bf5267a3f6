import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { longText } from '#app/kernel/shapes.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { headingKey, pasteable, readPasted, type Headings, type PasteProblem } from '../budget-paste.ts';
import { budgetPage } from '../form-pages.server.ts';
import { saveBudget } from '../save-budget.server.ts';
import { PasteForms } from '../ui/budget-paste.tsx';

export const handle = { access: 'applications.own', title: 'paste.title' } satisfies RouteHandle;

const pasteShape = z.object({ pasted: longText({ max: 60_000 }), mark: z.string().max(40) });
const MOST_PROBLEMS = 20;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const { id, reference, editable, currency, mark, lines } = found(
    await budgetPage(world.db, actor, idParam('applicationId')),
  );
  if (!editable) return redirect(paths.application(id));
  const saved = pasteable(lines, { currency, words: (heading) => text.t(`heading.${heading}`) });
  return { id, reference, currency, mark, saved, rows: lines.length };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, text, idParam } = enter(args, handle);
  const applicationId = idParam('applicationId');
  const { currency } = found(await budgetPage(world.db, actor, applicationId));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, pasteShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const { lines, problems } = readPasted(parsed.value.pasted, { currency, headings: headingsIn() });
  if (problems.length > 0)
    return sendBack(
      sent,
      problems.slice(0, MOST_PROBLEMS).map((each) => errorOf(each, text)),
    );
  const given = { applicationId, mark: parsed.value.mark, lines, remove: null, key: sent.key };
  return answer(sent, await saveBudget(world, actor, given), () => redirect(paths.applicationBudget(applicationId)));
}

/** Headings by their code and by their words in every language. */
function headingsIn(): Headings {
  return new Map(
    HEADINGS.flatMap((heading) =>
      [heading, ...LANGUAGES.map((language) => textIn(language).t(`heading.${heading}`))].map(
        (words) => [headingKey(words), heading] as const,
      ),
    ),
  );
}

function errorOf({ row, column, key, values }: PasteProblem, { t }: Visit['text']) {
  const what = t(key as MessageKey, values);
  return { field: 'pasted', key: 'paste.error', values: { row, column: t(`applications.budget.${column}`), what } };
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
