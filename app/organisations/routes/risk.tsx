import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { answer, parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { openOrganisation } from '#app/organisations/interests/recusal.server.ts';
import { revealReferees } from '../referees/referee-pages.server.ts';
import { needsReferees } from '../referees/referees.ts';
import { assessRisk } from '../risk/assess-risk.server.ts';
import { riskShape } from '../risk/questionnaire.ts';
import { latestRisk } from '../risk/risk-store.server.ts';
import { NamedReferees } from '../ui/referees.tsx';
import { RiskForm } from '../ui/risk-form.tsx';
import { RiskResult } from '../ui/risk-result.tsx';

export const handle = { access: 'due-diligence.record', title: 'risk.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const facts = found(await openOrganisation(world.db, actor, idParam('organisationId')));
  const { id, alias, refereesNamedAt } = facts;
  const vouched = needsReferees(facts.category);
  return { organisation: { id, alias, vouched, refereesNamedAt }, risk: await latestRisk(world.db, id) };
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  const organisationId = idParam('organisationId');
  const sent = await readForm(args.request);
  if (sent.intent === 'reveal') {
    const opened = await revealReferees(world, actor, organisationId);
    return opened.ok ? data({ opened: opened.value }) : answer(sent, opened, () => redirect(paths.riskAssessment(organisationId))); // prettier-ignore
  }
  const parsed = parseForm(sent, riskShape);
  if (!parsed.ok) return sendBack(sent, parsed.errors);
  const result = await assessRisk(world, actor, { ...parsed.value, organisationId, key: sent.key });
  return answer(sent, result, () => redirect(paths.riskAssessment(organisationId)));
}

export default function Risk() {
  const { organisation, risk } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const opened = answered && 'opened' in answered ? answered.opened : null;
  const { t } = useText();
  return (
    <>
      <PageTitle
        title={t('risk.title')}
        caption={<Reference>{organisation.alias}</Reference>}
        lede={t('risk.lede')}
        back={{ href: paths.deskOrganisation(organisation.id) }}
      />
      {risk ? <RiskResult risk={risk} /> : null}
      <NamedReferees namedAt={organisation.refereesNamedAt} needed={organisation.vouched} opened={opened} />
      <Section title={risk ? t('risk.again') : t('risk.first')}>
        <RiskForm />
      </Section>
    </>
  );
}
