import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { idText, longText } from '#app/kernel/shapes.ts';
import { PageTitle } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { answerQuestion, askReport } from '../review/ask-report.server.ts';
import { questionsPage } from '../review/question-pages.server.ts';
import { AskForm, QuestionList } from '../review/ui/question-list.tsx';

export const handle = { access: 'reports.read', title: 'reports.questions.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await questionsPage(world.db, actor, idParam('reportId')));
}

const text = longText({ max: 4000 });
const askShape = z.object({ costLineId: z.union([z.literal(''), idText()]), question: text });
const answerShape = z.object({ questionId: idText(), answer: text });

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const reportId = idParam('reportId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.reportQuestions(reportId));
  if (sent.name === 'ask') {
    const asked = parseForm(sent, askShape);
    if (!asked.ok) return sendBack(sent, asked.errors);
    const { costLineId, question } = asked.value;
    const given = { reportId, costLineId: costLineId || null, question, key: sent.key };
    return answer(sent, await askReport(world, actor, given), done);
  }
  const given = parseForm(sent, answerShape);
  if (!given.ok) return sendBack(sent, given.errors);
  return answer(sent, await answerQuestion(world, actor, { reportId, ...given.value, key: sent.key }), done);
}

export default function Questions() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { report } = page;
  return (
    <>
      <PageTitle
        title={t('reports.questions.title')}
        caption={<Reference>{report.reference}</Reference>}
        lede={t('reports.questions.lede')}
        back={{ href: paths.report(report.id), label: t('reports.one.title') }}
        aside={<StatusTag state={report.state} label={t(`report.state.${report.state}`)} />}
      />
      <QuestionList questions={page.questions} mayAnswer={page.mayAnswer} />
      {page.mayAsk ? <AskForm lines={page.lines} /> : null}
    </>
  );
}
