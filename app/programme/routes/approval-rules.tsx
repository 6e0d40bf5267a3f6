import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { outcomeShape, rulesShape } from '../approval-rules.ts';
import { approvalRulesPage } from '../approval-rules-pages.server.ts';
import { theProgramme } from '../programme-store.server.ts';
import { decideApprovalRules, proposeApprovalRules } from '../set-approval-rules.server.ts';
import { ApprovalRulesForm, ApprovalRulesTable } from '../ui/approval-rules.tsx';
import { ProposalOutcome } from '../ui/proposal-outcome.tsx';

export const handle = { access: 'disbursements.read', title: 'approval-rules.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  return approvalRulesPage(world.db, actor);
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const done = () => redirect(paths.approvalRules());
  if (sent.name === 'propose') {
    const { currency } = await theProgramme(world.db);
    const proposed = parseForm(sent, rulesShape(currency));
    if (!proposed.ok) return sendBack(sent, proposed.errors);
    return answer(sent, await proposeApprovalRules(world, actor, { ...proposed.value, key: sent.key }), done);
  }
  const parsed = parseForm(sent, outcomeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const outcome = sent.name === 'approved' ? 'approved' : 'refused';
  return answer(sent, await decideApprovalRules(world, actor, { ...parsed.value, outcome, key: sent.key }), done);
}

export default function ApprovalRulesPage() {
  const { versions, current, proposal, currency, decide, mayPropose } = useLoaderData<typeof loader>();
  const { t } = useText();
  const past = versions.filter((version) => version.outcome !== null && !version.inForce);
  return (
    <>
      <PageTitle
        title={t('approval-rules.title')}
        lede={t('approval-rules.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      <Section title={t('approval-rules.in-force')}>
        {current ? (
          <ApprovalRulesTable rules={current} currency={currency} />
        ) : (
          <EmptyState title={t('approval-rules.none')} />
        )}
      </Section>
      {proposal ? (
        <Section title={t('approval-rules.proposal')} panel>
          <ApprovalRulesTable rules={proposal} currency={currency} />
          <ProposalOutcome field="ruleId" id={proposal.id} verdict={decide} />
        </Section>
      ) : null}
      {mayPropose ? (
        <Section title={t('approval-rules.propose')}>
          <ApprovalRulesForm current={current} currency={currency} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t('common.history')}>
          {past.map((version) => (
            <Section key={version.id} level={3} title={t('approval-rules.version', { number: version.number })}>
              <p className="hint">
                <StatusTag
                  state={version.outcome === 'approved' ? 'complete' : 'refused'}
                  label={t(version.outcome === 'approved' ? 'approval-rules.replaced' : 'approval-rules.refused')}
                />{' '}
                {version.outcomeAt ? <DateTimeText value={version.outcomeAt} /> : null}
              </p>
              <ApprovalRulesTable rules={version} currency={currency} />
            </Section>
          ))}
        </Section>
      ) : null}
    </>
  );
}
