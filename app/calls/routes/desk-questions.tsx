import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { isId } from '#app/kernel/ids.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { answerShape, declineShape } from '../clarification.ts';
import { deskQuestionsPage } from '../clarification-pages.server.ts';
import { declineClarification, publishClarification } from '../end-clarification.server.ts';
import { languagesOf } from '../translated-text.ts';
import { PublicAnswers } from '../ui/public-answers.tsx';
import { Said } from '../ui/said.tsx';
import { DeclinedQuestions, WaitingQuestion } from '../ui/waiting-question.tsx';

export const handle = { access: 'clarifications.answer', title: 'calls.questions.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam, url } = enter(args, handle);
  const after = url.searchParams.get('after') ?? '';
  const given = { callId: idParam('callId'), after: isId(after) ? after : null };
  return found(await deskQuestionsPage(world.db, actor, given));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const callId = idParam('callId');
  const { call } = found(await deskQuestionsPage(world.db, actor, { callId, after: null }));
  const sent = await readForm(args.request);
  const done = () => redirect(paths.deskQuestions(callId));
  if (sent.name.startsWith('decline-')) {
    const parsed = parseForm(sent, declineShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await declineClarification(world, actor, { callId, ...parsed.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, answerShape(languagesOf(call)));
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  return answer(sent, await publishClarification(world, actor, { callId, ...parsed.value, key: sent.key }), done);
}

export default function DeskQuestions() {
  const { call, waiting, next, answers, declined } = useLoaderData<typeof loader>();
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
        lede={t('calls.questions.desk.lede')}
        back={{ href: paths.deskCall(call.id), label: t('calls.call.title') }}
      />
      <Section title={t('clarification.state.asked')}>
        {waiting.length === 0 ? <EmptyState title={t('calls.questions.none-waiting')} /> : null}
        {waiting.map((question) => (
          <WaitingQuestion key={question.id} question={question} languages={languagesOf(call)} />
        ))}
        <Pager previous={null} next={next ? paths.deskQuestions(call.id, { after: next }) : null} />
      </Section>
      {answers.length > 0 ? (
        <Section title={t('clarification.state.published')}>
          <PublicAnswers answers={answers} />
        </Section>
      ) : null}
      <DeclinedQuestions questions={declined} />
    </>
  );
}
