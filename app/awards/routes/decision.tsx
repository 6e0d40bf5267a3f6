import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { recommendationShape } from '../award-form.ts';
import { decisionPage } from '../decision-pages.server.ts';
import { recommendAward } from '../recommend-award.server.ts';
import { CommitteeFacts } from '../ui/committee-facts.tsx';
import { DecisionHead } from '../ui/decision-head.tsx';
import { DecisionHistory } from '../ui/decision-history.tsx';
import { DecisionLines } from '../ui/decision-lines.tsx';
import { NextStep } from '../ui/next-step.tsx';

export const handle = { access: 'awards.read', title: 'awards.decision.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await decisionPage(world.db, actor, idParam('decisionId'), world.clock.now()));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const decisionId = idParam('decisionId');
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, recommendationShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const given = { decisionId, version: parsed.value.version, key: sent.key };
  return answer(sent, await recommendAward(world, actor, given), () => redirect(paths.awardDecision(decisionId)));
}

export default function Decision() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { sentBackReason } = page.decision;
  return (
    <>
      <DecisionHead page={page} title={t('awards.decision.title')} back={paths.awards()} />
      {sentBackReason ? (
        <NoticeBanner tone="warning" title={t('awards.prepare.sent-back')}>
          <UserText>{sentBackReason}</UserText>
        </NoticeBanner>
      ) : null}
      <NextStep page={page} />
      <DecisionLines page={page} />
      <CommitteeFacts page={page} />
      <Section title={t('common.history')}>
        <DecisionHistory page={page} />
      </Section>
    </>
  );
}
