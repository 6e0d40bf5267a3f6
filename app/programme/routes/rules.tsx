import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import { programmeRulesPage } from '../programme-rules-pages.server.ts';
import { theProgramme } from '../programme-store.server.ts';
import { programmeRulesShape, proposalShape, rulesOutcomeShape } from '../rules-form.ts';
import { decideProgrammeRules, proposeProgrammeRules } from '../set-programme-rules.server.ts';
import { RuleFields } from '../ui/rule-fields.tsx';
import { ProposalOutcome } from '../ui/proposal-outcome.tsx';
import { RuleHistory, RuleVersion } from '../ui/rule-versions.tsx';

export const handle = { access: 'programme.read', title: 'programme-rules.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const before = /^\d{1,9}$/.exec(url.searchParams.get('before') ?? '');
  return programmeRulesPage(world.db, actor, { before: before ? Number(before[0]) : null });
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const sent = await readForm(args.request);
  const { key } = sent;
  const done = () => redirect(paths.programmeRules());
  if (sent.name === 'propose') {
    const { currency } = await theProgramme(world.db);
    const rules = parseForm(sent, programmeRulesShape(currency));
    const about = parseForm(sent, proposalShape);
    if (!rules.ok || !about.ok) {
      return sendBack(sent, [...(rules.ok ? [] : rules.errors), ...(about.ok ? [] : about.errors)]);
    }
    const given = { ...about.value, rules: rules.value, key };
    return answer(sent, await proposeProgrammeRules(world, actor, given), done);
  }
  const parsed = parseForm(sent, rulesOutcomeShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const outcome = sent.name === 'approved' ? 'approved' : 'refused';
  return answer(sent, await decideProgrammeRules(world, actor, { ...parsed.value, outcome, key }), done);
}

export default function ProgrammeRulesPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { currency, proposal, next } = page;
  return (
    <>
      <PageTitle
        title={t('programme-rules.title')}
        lede={t('programme-rules.lede')}
        back={{ href: paths.programme(), label: t('programme.title') }}
      />
      {proposal ? (
        <Section title={t('approval-rules.proposal')} panel>
          <RuleVersion version={proposal} currency={currency} />
          <ProposalOutcome field="versionId" id={proposal.id} verdict={page.decide} />
        </Section>
      ) : null}
      {page.mayPropose ? (
        <Section title={t('programme-rules.propose')}>
          <p>{t('programme-rules.currency', { currency })}</p>
          <Form name="propose">
            <HiddenField name="basedOn" value={page.number} />
            <RuleFields rules={page.rules} currency={currency} held={page.held} />
            <TextArea name="reason" label={t('common.reason')} hint={t('programme-rules.reason.hint')} rows={3} />
            <ButtonRow>
              <Button>{t('programme-rules.propose.button')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={t('common.history')}>
        <RuleHistory versions={page.versions} currency={currency} />
        <Pager previous={null} next={next === null ? null : paths.programmeRules({ before: String(next) })} />
      </Section>
    </>
  );
}
