import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { assurancePage } from '#app/assurance/assurance-pages.server.ts';
import { mayReveal } from '#app/assurance/item-reveal.ts';
import { fullFileShape } from '#app/assurance/downloads/download-identities.ts';
import { headingsChosen } from '#app/assurance/downloads/headings.ts';
import { CheckTable } from '#app/assurance/ui/check-table.tsx';
import { BundleSection } from '#app/assurance/ui/bundle-section.tsx';
import { DownloadTable, TakenTable } from '#app/assurance/ui/download-tables.tsx';
import { HeadingsForm } from '#app/assurance/ui/headings-form.tsx';
import { ScopeFacts } from '#app/assurance/ui/scope-facts.tsx';
import { SelectionTable } from '#app/assurance/ui/selection-table.tsx';
import { enter } from '#app/http/enter.server.ts';
import { parseForm, readForm, sendBack } from '#app/http/forms.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { openBooks } from '#app/ledger/open-books.server.ts';
import { TrialBalanceTable } from '#app/ledger/ui/trial-balance-table.tsx';
import { can } from '#app/people/access.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'assurance.read', title: 'assurance.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const visit = enter(args, handle);
  const { world, actor, text, url } = visit;
  const scope = await openBooks(visit, 'audit-room');
  return {
    ...(await assurancePage(world, actor, scope)),
    headings: headingsChosen(url.searchParams.get('headings'), text.language),
    mayInvite: can(actor, 'engagements.invite').allowed,
  };
}

/** A file with identities that was asked for without a reason comes here, where the field is (`download.tsx`). */
export async function action(args: ActionFunctionArgs) {
  enter(args, handle);
  const sent = await readForm(args.request);
  const parsed = parseForm(sent, fullFileShape);
  return parsed.ok ? redirect(paths.assurance()) : sendBack(sent, parsed.errors);
}

export default function Assurance() {
  const page = useLoaderData<typeof loader>();
  const { scope, balance, checks, reconciled, downloads, recused, taken, mayInvite, verifierKey } = page;
  const { t } = useText();
  const full = mayReveal(scope.engagement).allowed;
  return (
    <>
      <PageTitle title={t('assurance.title')} lede={t('assurance.lede')} />
      <ScopeFacts scope={scope} />
      <ButtonRow>
        <ButtonLink href={paths.trail()}>{t('assurance.trail.link')}</ButtonLink>
        <ButtonLink href={paths.ledger()} tone="secondary">
          {t('ledger.journal.title')}
        </ButtonLink>
        {scope.engagement ? (
          <ButtonLink href={paths.engagement(scope.engagement.id)} tone="secondary">
            {t('assurance.register.title')}
          </ButtonLink>
        ) : null}
        {full ? (
          <ButtonLink href={paths.auditReveal()} tone="secondary">
            {t('assurance.reveal.title')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.donorReport()} tone="secondary">
          {t('donor.title')}
        </ButtonLink>
        <ButtonLink href={paths.samples()} tone="secondary">
          {t('sampling.title')}
        </ButtonLink>
        {mayInvite ? (
          <ButtonLink href={paths.engagements()} tone="secondary">
            {t('assurance.engagements.title')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Section title={t('assurance.downloads')}>
        <p>{t('assurance.downloads.about')}</p>
        {recused > 0 ? <NoticeBanner>{t('recusal.files')}</NoticeBanner> : null}
        <HeadingsForm headings={page.headings} />
        <DownloadTable downloads={downloads} reconciled={reconciled} headings={page.headings} full={full} />
        <p>
          <a href={paths.dictionary()}>{t('downloads.dictionary.title')}</a>
        </p>
      </Section>
      <BundleSection reconciled={reconciled} verifierKey={verifierKey} />
      <Section title={t('downloads.selections')}>
        <p>{t('downloads.selections.about')}</p>
        <SelectionTable calls={page.calls} />
      </Section>
      <Section title={t('ledger.trial.title')}>
        <TrialBalanceTable balance={balance} />
      </Section>
      <Section title={t('assurance.checks')}>
        <CheckTable checks={checks} reconciled={reconciled} />
      </Section>
      <Section title={t('assurance.taken')}>
        <TakenTable taken={taken} />
      </Section>
    </>
  );
}
