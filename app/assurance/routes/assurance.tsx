import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { assurancePage } from '#app/assurance/assurance-pages.server.ts';
import { CheckTable } from '#app/assurance/ui/check-table.tsx';
import { BundleSection } from '#app/assurance/ui/bundle-section.tsx';
import { DownloadTable, TakenTable } from '#app/assurance/ui/download-tables.tsx';
import { ScopeFacts } from '#app/assurance/ui/scope-facts.tsx';
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
  const { world, actor } = enter(args, handle);
  const scope = found(await bookScope(world.db, actor, world.clock.now()));
  return { ...(await assurancePage(world, actor, scope)), mayInvite: can(actor, 'engagements.invite').allowed };
}

export default function Assurance() {
  const { scope, balance, checks, reconciled, downloads, taken, mayInvite, verifierKey } =
    useLoaderData<typeof loader>();
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
        <DownloadTable downloads={downloads} reconciled={reconciled} />
      </Section>
      <BundleSection reconciled={reconciled} verifierKey={verifierKey} />
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
