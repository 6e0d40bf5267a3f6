import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { approveAward } from '../approve-award.server.ts';
import { approvalShape, sendingBackShape } from '../award-form.ts';
import { decisionPage } from '../decision-pages.server.ts';
import { sendBackAward } from '../send-back-award.server.ts';
import { ApprovalForms } from '../ui/approval-forms.tsx';
import { CommitteeFacts } from '../ui/committee-facts.tsx';
import { DecisionHead } from '../ui/decision-head.tsx';
import { DecisionLines } from '../ui/decision-lines.tsx';

export const handle = { access: 'awards.approve', title: 'awards.approval.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await decisionPage(world.db, actor, idParam('decisionId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const decisionId = idParam('decisionId');
  const sent = await readForm(args.request);
  const done = () => redirect(paths.awardDecision(decisionId));
  const about = { decisionId, key: sent.key };
  if (sent.name === 'send-back') {
    const parsed = parseForm(sent, sendingBackShape);
    if (!parsed.ok) return sendBack(sent, parsed.errors);
    return answer(sent, await sendBackAward(world, actor, { ...about, ...parsed.value }), done);
  }
  const parsed = parseForm(sent, approvalShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { ...about, version: parsed.value.version };
  return answer(sent, await approveAward(world, actor, given), done);
}

export default function Approval() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const first = page.approvals[0];
  return (
    <>
      <DecisionHead
        page={page}
        title={t('awards.approval.title')}
        lede={t('awards.approval.lede')}
        back={paths.awardDecision(page.decision.id)}
      />
      {first ? <NoticeBanner tone="info">{t('awards.approval.first-by', { alias: first.alias })}</NoticeBanner> : null}
      <DecisionLines page={page} />
      <CommitteeFacts page={page} />
      <ApprovalForms page={page} />
    </>
  );
}
