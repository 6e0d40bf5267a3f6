import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { callsInvitedTo } from '#app/calls/invitations/invitation-pages.server.ts';
import { enter } from '#app/http/enter.server.ts';
import { paths } from '#app/http/paths.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { organisationOf } from '#app/kernel/actor.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Deadline } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { PageTitle, Section } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { ownApplications } from '../application-pages.server.ts';

export const handle = { access: 'applications.own', title: 'applications.list.title' } satisfies RouteHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, url } = enter(args, handle);
  const invited = await callsInvitedTo(world.db, actor);
  const newcomer = organisationOf(actor) === null;
  return { ...(await ownApplications(world.db, actor, url.searchParams.get('after'))), invited, newcomer };
}

export default function Applications() {
  const { rows, next, invited, newcomer } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const calls = <ButtonLink href={paths.calls()}>{t('applications.list.calls')}</ButtonLink>;
  return (
    <>
      <PageTitle title={t('applications.list.title')} />
      {newcomer ? (
        <NoticeBanner>
          <p>{t('applications.list.newcomer')}</p>
          <p>
            <a href={paths.organisation()}>{t('organisations.own.new')}</a>
          </p>
        </NoticeBanner>
      ) : null}
      <DataTable
        caption={t('applications.list.caption')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('applications.list.empty')} action={calls}>
            {t('applications.list.empty.body')}
          </EmptyState>
        }
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: ({ id, reference }) => (
              <a href={paths.application(id)}>
                <Reference>{reference}</Reference>
              </a>
            ),
          },
          { key: 'call', label: t('applications.call'), cell: (row) => inLanguage(row.callTitle, language) },
          { key: 'deadline', label: t('common.deadline'), cell: ({ deadlineAt }) => <Deadline at={deadlineAt} /> },
          {
            key: 'state',
            label: t('common.status'),
            cell: ({ state }) => <StatusTag state={state} label={t(`application.state.${state}`)} />,
          },
        ]}
      />
      <Pager previous={null} next={next ? `${paths.applications()}?after=${next}` : null} />
      {rows.length > 0 ? <p>{calls}</p> : null}
      {invited.length > 0 ? (
        <Section title={t('applications.invited')}>
          <ul>
            {invited.map(({ reference, title, deadlineAt }) => (
              <li key={reference}>
                <a href={paths.call(reference)}>
                  <bdi>{inLanguage(title, language)}</bdi>
                </a>{' '}
                · {t('common.deadline')}: <Deadline at={deadlineAt} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p>
        <a href={paths.callInvitation()}>{t('calls.invitation.title')}</a>
      </p>
    </>
  );
}
