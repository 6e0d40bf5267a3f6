import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { duePage } from '#app/disbursements/due-pages.server.ts';
import { MonthsAhead, StepsTable } from '#app/disbursements/ui/due.tsx';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { can } from '#app/people/access.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';

export const handle = { access: 'disbursements.read', title: 'due.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = enter(args, handle);
  const page = await duePage(world.db, actor, world.clock.now());
  return { ...page, mayDecide: can(actor, 'disbursements.instruct').allowed };
}

export default function Due() {
  const { steps, months, owed, open, check, mayDecide } = useLoaderData<typeof loader>();
  const { t, number } = useText();
  return (
    <>
      <PageTitle title={t('due.title')} lede={t('due.lede')} back={{ href: paths.disbursements() }} />
      {check && check.apartMinor !== 0n ? (
        <NoticeBanner tone="error" title={t('due.frozen')}>
          {t('due.frozen.body')}
        </NoticeBanner>
      ) : null}
      <Figures
        figures={[
          {
            key: 'owed',
            label: t('disbursements.recoveries.title'),
            value: <Amount value={euro(owed.minor)} />,
            note: t('due.recoveries', { count: owed.count }),
            href: paths.recoveries(),
          },
          {
            key: 'open',
            label: t('bank.waiting'),
            value: number(open),
            ...(mayDecide ? { href: paths.bank() } : {}),
          },
          {
            key: 'check',
            label: t('due.check'),
            value: t(check && check.apartMinor !== 0n ? 'due.check.differ' : 'due.check.agree'),
            ...(check ? { note: <DateTimeText value={check.checkedAt} /> } : {}),
          },
        ]}
      />
      <Section title={t('due.steps')}>
        <StepsTable steps={steps} />
      </Section>
      <Section title={t('due.months')}>
        <MonthsAhead months={months} />
      </Section>
    </>
  );
}
