import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { assurancePage } from '#app/assurance/assurance-pages.server.ts';
import { headingsChosen } from '#app/assurance/downloads/headings.ts';
import { CheckTable } from '#app/assurance/ui/check-table.tsx';
import { BundleSection } from '#app/assurance/ui/bundle-section.tsx';
import { DownloadTable, TakenTable } from '#app/assurance/ui/download-tables.tsx';
import { HeadingsForm } from '#app/assurance/ui/headings-form.tsx';
import { ScopeFacts } from '#app/assurance/ui/scope-facts.tsx';
import { SelectionTable } from '#app/assurance/ui/selection-table.tsx';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { TrialBalanceTable } from '#app/ledger/ui/trial-balance-table.tsx';
import { can } from '#app/people/access.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'assurance.read', title: 'assurance.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, url } = enter(args, handle);
  const scope = found(await bookScope(world.db, actor, world.clock.now()));
  return {
    ...(await assurancePage(world, actor, scope)),
    headings: headingsChosen(url.searchParams.get('headings'), text.language),
    mayInvite: can(actor, 'engagements.invite').allowed,
  };
}

export default function Assurance() {
  const page = useLoaderData<typeof loader>();
  const { scope, balance, checks, reconciled, downloads, taken, mayInvite, verifierKey } = page;
  const { t } = useText();
  return (
    <>
      <PageTitle title={t('assurance.title')} lede={t('assurance.lede')} />
      <ScopeFacts scope={scope} />
      <ButtonRow>
        <ButtonLink href={paths.trail()}>{t('assurance.trail.link')}</ButtonLink>
        <ButtonLink href={paths.ledger()} tone="secondary">
          {t('ledger.journal.title')}
        </ButtonLink>
        {mayInvite ? (
          <ButtonLink href={paths.engagements()} tone="secondary">
            {t('assurance.engagements.title')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Section title={t('assurance.downloads')}>
        <p>{t('assurance.downloads.about')}</p>
        <HeadingsForm headings={page.headings} />
        <DownloadTable downloads={downloads} reconciled={reconciled} headings={page.headings} />
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
