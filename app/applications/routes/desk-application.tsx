import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { PageTitle, Section, TwoColumns } from '#app/ui/page.tsx';
import { RecordTrailLink } from '#app/ui/record-trail-link.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { deskApplication } from '../desk-pages.server.ts';
import { Answers } from '../ui/answers.tsx';
import { BudgetLines, BudgetSums } from '../ui/budget-tables.tsx';
import { DeskFacts, EligibilityOutcome } from '../ui/desk-facts.tsx';
import { DeskMoves } from '../ui/desk-moves.tsx';
import { DocumentList } from '../ui/document-list.tsx';
import { CoApplicantsPanel, OtherFundingPanel } from '../ui/partners-and-funders.tsx';
import { LinkedApplicants } from '../ui/linked-applicants.tsx';

export const handle = { access: 'applications.read', title: 'applications.home.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await deskApplication(world.db, actor, idParam('applicationId')));
}

export default function DeskApplication() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { application, version, call } = page;
  return (
    <>
      <PageTitle
        title={inLanguage(call.title, language)}
        caption={<Reference>{application.reference}</Reference>}
        back={{ href: paths.deskApplications() }}
        aside={<StatusTag state={application.state} label={t(`application.state.${application.state}`)} />}
      />
      <DeskMoves {...page} />
      <TwoColumns aside={<DeskAside {...page} />}>
        <Answers sections={page.sections} answers={page.answers} lang={version.language} documents={page.documents} />
        <Section title={t('applications.budget.title')}>
          <BudgetLines lines={page.lines} totals={page.totals} currency={application.currency} />
          <BudgetSums totals={page.totals} currency={application.currency} local={page.local} />
        </Section>
      </TwoColumns>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function DeskAside(page: Page) {
  const { t } = useText();
  return (
    <>
      <DeskFacts {...page} />
      {page.assisted ? (
        <p>
          <a href={paths.consentRecord(page.application.organisationId)}>{t('assistance.record.link')}</a>
        </p>
      ) : null}
      <LinkedApplicants linked={page.linked} />
      <CoApplicantsPanel
        coApplicants={page.coApplicants}
        requestedMinor={page.totals.requestedMinor}
        currency={page.application.currency}
      />
      <OtherFundingPanel funding={page.otherFunding} />
      <Section title={t('common.documents')}>
        <DocumentList documents={page.documents} asked={page.asked} clean={page.clean} />
      </Section>
      <EligibilityOutcome checklist={page.checklist} checks={page.checks} />
      {page.mayTalk ? (
        <p>
          <a href={paths.deskMessages(page.application.id)}>{t('conversation.title')}</a>
        </p>
      ) : null}
      <Section title={t('common.history')}>
        <Timeline
          label={t('common.history')}
          entries={page.history.map(({ id, at, by, kind }) => ({
            key: id,
            at,
            title: t(`application.event.${kind}`),
            ...(by ? { by } : {}),
          }))}
        />
        <RecordTrailLink kind="application" id={page.application.id} />
      </Section>
    </>
  );
}
