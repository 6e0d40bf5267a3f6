import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { can } from '#app/people/access.ts';
import { programmePage } from '#app/programme/programme-pages.server.ts';
import { MemberTable } from '#app/programme/ui/consortium.tsx';
import { Rules } from '#app/programme/ui/rules.tsx';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';

export const handle = { access: 'programme.read', title: 'programme.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const mayWitness = can(visit.actor, 'witnesses.manage').allowed;
  const readsPayments = can(visit.actor, 'disbursements.read').allowed;
  const mayEdit = can(visit.actor, 'programme.edit').allowed;
  const readsAccount = can(visit.actor, 'programme-account.read').allowed;
  return { ...(await programmePage(visit.world.db)), mayWitness, readsPayments, mayEdit, readsAccount };
}

export default function Programme() {
  const { rules, members, results, ...may } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  return (
    <>
      <PageTitle
        title={inLanguage(rules.title, language)}
        caption={<Reference>{rules.contractReference}</Reference>}
        lede={t('programme.lede')}
      />
      <Section title={t('programme.rules')}>
        <Rules rules={rules} />
        <ButtonRow>
          <ButtonLink href={paths.programmeRules()} tone="secondary">
            {t('programme-rules.title')}
          </ButtonLink>
          <ButtonLink href={paths.rates()} tone="secondary">
            {t('programme.rates.link')}
          </ButtonLink>
          <ButtonLink href={paths.taxonomy()} tone="secondary">
            {t('taxonomy.title')}
          </ButtonLink>
          <ButtonLink href={paths.priorities()} tone="secondary">
            {t('priorities.title')}
          </ButtonLink>
          {may.readsPayments ? (
            <ButtonLink href={paths.approvalRules()} tone="secondary">
              {t('approval-rules.title')}
            </ButtonLink>
          ) : null}
          {may.readsPayments ? (
            <ButtonLink href={paths.operators()} tone="secondary">
              {t('operators.title')}
            </ButtonLink>
          ) : null}
          {may.readsAccount ? (
            <ButtonLink href={paths.programmeAccount()} tone="secondary">
              {t('programme-account.title')}
            </ButtonLink>
          ) : null}
          {may.mayWitness ? (
            <ButtonLink href={paths.witnesses()} tone="secondary">
              {t('programme.witnesses.link')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Section>
      <Section title={t('programme.consortium')}>
        <p>{t('programme.consortium.leads')}</p>
        <MemberTable members={members} mayEdit={false} />
        {may.mayEdit ? (
          <ButtonRow>
            <ButtonLink href={paths.consortium()} tone="secondary">
              {t('consortium.change')}
            </ButtonLink>
          </ButtonRow>
        ) : null}
      </Section>
      <Section title={t('programme.results')}>
        <p>{t('programme.results.fixed')}</p>
        {results.map((result) => (
          <Section
            key={result.code}
            level={3}
            title={t('programme.result', { code: result.code, title: inLanguage(result.title, language) })}
          >
            <ul>
              {result.activities.map((activity) => (
                <li key={activity.code}>
                  <Reference>{activity.code}</Reference> {inLanguage(activity.title, language)}
                  {activity.retired ? ` (${t('taxonomy.state.retired')})` : null}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </Section>
    </>
  );
}
