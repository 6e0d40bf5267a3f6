import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { openingPage } from '../opening/register-pages.server.ts';

export type OpeningRows = NonNullable<Awaited<ReturnType<typeof openingPage>>>['rows'];

/** The register of a call: everything that was received, and what it waits for. */
export function OpeningTable({ rows }: { rows: OpeningRows }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('applications.opening.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('applications.opening.empty')} />}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: ({ id, reference }) => (
            <a href={paths.deskApplication(id)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        {
          key: 'organisation',
          label: t('common.organisation'),
          cell: ({ alias, workingName }) => (
            <>
              <Reference>{alias}</Reference> <bdi>{workingName}</bdi>
            </>
          ),
        },
        {
          key: 'submitted',
          label: t('applications.desk.submitted'),
          cell: ({ submittedAt }) => (submittedAt ? <DateTimeText value={submittedAt} /> : null),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`application.state.${state}`)} />,
        },
        {
          key: 'waits',
          label: t('applications.opening.waits'),
          cell: ({ waits }) => (waits ? t(`applications.opening.waits.${waits}`) : '–'),
        },
      ]}
    />
  );
}
