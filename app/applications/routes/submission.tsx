import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TIMETABLE_STEPS } from '#app/calls/timetable.ts';
import { enter, found } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText, Deadline } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { submissionPage } from '../submission-pages.server.ts';

export const handle = { access: 'applications.own', title: 'applications.submission.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, idParam } = enter(args, handle);
  return found(await submissionPage(world.db, actor, idParam('applicationId')));
}

export default function Submission() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { deadlineZone } = page.call;
  return (
    <>
      <PageTitle title={t('applications.submission.title')} lede={inLanguage(page.call.title, language)} />
      <div className="flow">
        <NoticeBanner tone="success" title={t('applications.submission.reference')}>
          <p>
            <strong>
              <Reference>{page.reference}</Reference>
            </strong>
          </p>
        </NoticeBanner>
        <SummaryList
          rows={[
            {
              key: 'received',
              label: t('applications.receipt.received'),
              value: <Deadline at={page.submittedAt} zone={deadlineZone} />,
            },
            {
              key: 'requested',
              label: t('applications.receipt.requested'),
              value: <Amount value={page.requested} />,
            },
            { key: 'hash', label: t('applications.receipt.hash'), value: <Reference>{page.sha256}</Reference> },
          ]}
        />
        <p>{t('applications.submission.keep')}</p>
        <ButtonRow>
          <ButtonLink href={paths.applicationReceipt(page.id)} download>
            {t('applications.submission.receipt')}
          </ButtonLink>
          <ButtonLink tone="secondary" href={paths.application(page.id)}>
            {t('applications.submission.home')}
          </ButtonLink>
        </ButtonRow>
        <Section title={t('common.next-step')}>
          <ol>
            {TIMETABLE_STEPS.map((step) => (
              <li key={step}>
                {t(`applications.next.${step}`)}
                {page.expected ? (
                  <p className="hint">
                    {t('applications.expected.by')}: <DateText value={page.expected.dates[step]} />
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  );
}
