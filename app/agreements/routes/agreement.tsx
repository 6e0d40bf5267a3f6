import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StageBar } from '#app/ui/stage-bar.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { agreementPage } from '../agreement-pages.server.ts';
import { AgreementHistory } from '../ui/agreement-history.tsx';
import { AgreementMoney } from '../ui/agreement-money.tsx';
import { AgreementNext } from '../ui/agreement-next.tsx';
import { AgreementTerms } from '../ui/agreement-terms.tsx';
import { BudgetTable } from '../ui/budget-table.tsx';
import { InstalmentTable } from '../ui/instalment-table.tsx';
import { ReportTable } from '../ui/report-table.tsx';
import { STAGES, stageOf } from '../agreement-stage.ts';

export const handle = { access: 'agreements.read', title: 'agreements.home.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await agreementPage(world.db, actor, idParam('agreementId'), world.clock.now()));
}

export default function AgreementHome() {
  const page = useLoaderData<typeof loader>();
  const { t } = useText();
  const { agreement } = page;
  return (
    <>
      <PageTitle
        title={t('agreements.home.title')}
        caption={<Reference>{agreement.reference}</Reference>}
        back={{ href: paths.agreements(), label: t('agreements.list.title') }}
        aside={<StatusTag state={agreement.state} label={t(`agreement.state.${agreement.state}`)} />}
      />
      <StageBar
        label={t('agreements.home.stages')}
        stages={STAGES.map((key) => ({ key, label: t(`agreements.stage.${key}`) }))}
        current={stageOf(agreement.state)}
      />
      <AgreementNext {...page} />
      <AgreementMoney agreement={agreement} balance={page.balance} />
      <AgreementTerms {...page} />
      {page.reads.publication && agreement.activatedAt ? (
        <p>
          <a href={page.desk ? paths.grantPublication(agreement.id) : paths.grantConsent(agreement.id)}>
            {t('publication.consent.link')}
          </a>
        </p>
      ) : null}
      <Section title={t('agreements.instalments')}>
        <InstalmentTable {...page} currency={agreement.currency} />
      </Section>
      <Section title={t('agreements.reports')}>
        <ReportTable reports={page.reports} />
      </Section>
      <Section title={t('agreements.home.budget')}>
        <BudgetTable {...page} amountMinor={agreement.amountMinor} currency={agreement.currency} />
      </Section>
      {agreement.specialConditions ? (
        <Section title={t('agreements.home.special')}>
          <UserText lang={agreement.language}>{agreement.specialConditions}</UserText>
        </Section>
      ) : null}
      <AgreementHistory {...page} />
      <RecordTrailLink kind="agreement" id={agreement.id} />
    </>
  );
}
