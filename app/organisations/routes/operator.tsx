import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { decideOperator } from '../operators/decide-operator.server.ts';
import { operatorPage } from '../operators/operator-pages.server.ts';
import { operatorDecisionShape, operatorEndShape, termsShape } from '../operators/operator.ts';
import { proposeOperatorTerms } from '../operators/propose-operator.server.ts';
import { withdrawOperator } from '../operators/withdraw-operator.server.ts';
import { OperatorTermsForm } from '../ui/operator-form.tsx';
import { OperatorDecision, OperatorTerms, OperatorWithdrawal } from '../ui/operator-terms.tsx';

export const handle = { access: 'operators.read', title: 'operators.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await operatorPage(world.db, actor, { operatorId: idParam('operatorId'), at: world.clock.now() }));
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const operatorId = idParam('operatorId');
  const sent = await readForm(args.request);
  const { key } = sent;
  const done = () => redirect(paths.operator(operatorId));
  if (sent.name === 'terms') {
    const terms = parseForm(sent, termsShape);
    if (!terms.ok) return sendBack(sent, terms.errors);
    return answer(sent, await proposeOperatorTerms(world, actor, { operatorId, terms: terms.value, key }), done);
  }
  if (sent.name === 'withdraw') {
    const end = parseForm(sent, operatorEndShape);
    if (!end.ok) return sendBack(sent, end.errors);
    return answer(sent, await withdrawOperator(world, actor, { ...end.value, key }), done);
  }
  const parsed = parseForm(sent, operatorDecisionShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const outcome = sent.name === 'approve' ? 'approve' : 'refuse';
  return answer(sent, await decideOperator(world, actor, { ...parsed.value, outcome, key }), done);
}

export default function Operator() {
  const page = useLoaderData<typeof loader>();
  const { operator, current, proposal, past } = page;
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={operator.name}
        caption={operator.reference}
        lede={`${t(`operators.service.${operator.service}`)} · ${t('operators.accounts', { count: page.accounts })}`}
        back={{ href: paths.operators(), label: t('operators.title') }}
      />
      <Section title={t('operators.in-force')}>
        {current ? (
          <OperatorTerms terms={current} over={current.over} />
        ) : (
          <EmptyState title={t('operators.in-force.none')} />
        )}
        {current && page.mayWithdraw ? <OperatorWithdrawal termsId={current.id} /> : null}
      </Section>
      {proposal ? (
        <Section title={t('operators.proposal')} panel>
          <OperatorTerms terms={proposal} over={proposal.over} />
          <OperatorDecision termsId={proposal.id} verdict={page.decide} />
        </Section>
      ) : null}
      {page.mayPropose ? (
        <Section title={t('operators.terms.propose')}>
          <OperatorTermsForm terms={current ?? past[0] ?? null} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t('common.history')}>
          {past.map((terms) => (
            <Section key={terms.id} level={3} title={t('operators.version', { number: terms.number })}>
              <OperatorTerms terms={terms} />
            </Section>
          ))}
        </Section>
      ) : null}
    </>
  );
}
