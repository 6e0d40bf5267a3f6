import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enterPublic, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { can } from '#app/people/access.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { askClarification } from '../ask-clarification.server.ts';
import { askShape } from '../clarification.ts';
import { questionsPage } from '../clarification-pages.server.ts';
import { AskForm } from '../ui/ask-form.tsx';
import { PublicAnswers } from '../ui/public-answers.tsx';
import { Said } from '../ui/said.tsx';

export const handle = { access: 'public', title: 'calls.questions.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, param, url } = enterPublic(args);
  const after = Number(url.searchParams.get('after') ?? '');
  const before = Number.isSafeInteger(after) && after > 0 && after < 1_000_000 ? after : null;
  const given = { reference: param('reference'), before, at: world.clock.now(), actor };
  const page = found(await questionsPage(world.db, given));
  const asker = actor === null ? 'nobody' : can(actor, 'clarifications.ask').allowed ? 'applicant' : 'other';
  return { ...page, asker, asked: url.searchParams.has('asked') } as const;
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, param, text } = enterPublic(args);
  const reference = param('reference');
  const back = paths.callQuestions(reference);
  if (!actor) throw redirect(paths.signIn({ next: back }));
  const given = { reference, before: null, at: world.clock.now(), actor };
  const { call } = found(await questionsPage(world.db, given));
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, askShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const question = { callId: call.id, ...parsed.value, language: text.language, key: sent.key };
  return answer(sent, await askClarification(world, actor, question), () => redirect(`${back}?asked=yes`));
}

export default function Questions() {
  const { call, until, ask, answers, next, asker, asked } = useLoaderData<typeof loader>();
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('calls.questions.title')}
        caption={
          <>
            <Reference>{call.reference}</Reference> · <Said text={call.title} />
          </>
        }
        lede={t('calls.questions.lede')}
        back={{ href: paths.call(call.reference), label: t('calls.call.title') }}
      />
      {asked ? <NoticeBanner tone="success">{t('calls.questions.asked')}</NoticeBanner> : null}
      {answers.length === 0 ? (
        <EmptyState title={t('calls.questions.empty')}>{t('calls.questions.empty.body')}</EmptyState>
      ) : (
        <PublicAnswers answers={answers} />
      )}
      <Pager previous={null} next={next ? paths.callQuestions(call.reference, { after: String(next) }) : null} />
      <AskForm call={call} until={until} verdict={ask} asker={asker} />
    </>
  );
}
