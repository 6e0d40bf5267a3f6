import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found, type Visit } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack, type SentForm } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { fieldId } from '#app/ui/reply.ts';
import { FIRST_NEW_ROW, lineField, readLines } from '../budget-form.ts';
import { chooseLocalCurrency, localCurrencyShape } from '../choose-local-currency.server.ts';
import { budgetPage } from '../form-pages.server.ts';
import { heldReply, holdIfSignedOut, releaseHeld } from '#app/people/held-form.server.ts';
import { saveBudget } from '../save-budget.server.ts';
import { BudgetForm } from '../ui/budget-form.tsx';
import { BudgetState } from '../ui/budget-state.tsx';
import { LocalCurrencyForm } from '../ui/local-currency.tsx';

export const handle = {
  access: 'applications.own',
  title: 'applications.home.title',
  script: 'budget-autosave',
} satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const page = found(await budgetPage(world.db, actor, { id: idParam('applicationId'), at: world.clock.now() }));
  if (!page.editable) return redirect(paths.application(page.id));
  const held = await heldReply(world, actor.accountId, url);
  return { ...page, adding: url.searchParams.has('add'), held };
}

export async function action(args: ActionFunctionArgs) {
  await holdIfSignedOut(args);
  const visit = enter(args, handle);
  const { world, actor, url } = visit;
  const applicationId = visit.idParam('applicationId');
  const page = found(await budgetPage(world.db, actor, { id: applicationId, at: world.clock.now() }));
  const sent = await readForm(args.request);
  if (sent.name === 'local') return showIn(visit, sent);
  const parsed = parseForm(sent, z.record(z.string(), z.string()));
  const remove = /^remove:(.+)$/.exec(sent.intent)?.[1] ?? null;
  const fields = parsed.ok ? parsed.value : {};
  const { lines, errors } = readLines(fields, { currency: page.currency, without: remove });
  if (errors.length > 0) return sendBack(sent, errors);
  const given = { applicationId, mark: fields['mark'] ?? '', lines, remove, key: sent.key };
  const result = await saveBudget(world, actor, given);
  if (result.ok) await releaseHeld(world, actor.accountId, url);
  return answer(sent, result, () => redirect(nextAfter(sent.intent, applicationId)));
}

/** Another currency to read the sums in; the lines of the other form are not touched. */
async function showIn({ world, actor, idParam }: Visit, sent: SentForm) {
  const parsed = parseForm(sent, localCurrencyShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const applicationId = idParam('applicationId');
  const result = await chooseLocalCurrency(world, actor, { ...parsed.value, applicationId, key: sent.key });
  return answer(sent, result, () => redirect(paths.applicationBudget(applicationId)));
}

function nextAfter(intent: string, id: string): string {
  if (intent === 'leave') return paths.applications();
  if (intent === 'continue') return paths.application(id);
  if (intent !== 'add') return paths.applicationBudget(id);
  return `${paths.applicationBudget(id)}?add=1#${fieldId('budget', lineField('heading', FIRST_NEW_ROW))}`;
}

export default function Budget() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('applications.budget.title')}
        caption={<Reference>{page.reference}</Reference>}
        lede={t('applications.budget.lede', { currency: page.currency })}
        back={{ href: paths.application(page.id) }}
      />
      <BudgetState {...page} />
      <p>
        <a href={paths.budgetPaste(page.id)}>{t('paste.title')}</a>
      </p>
      <BudgetForm {...page} />
      {page.currency === 'EUR' ? <LocalCurrencyForm {...page} /> : null}
    </>
  );
}
