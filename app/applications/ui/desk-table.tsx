import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Money } from '#app/kernel/money.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ApplicationState } from '../application-lifecycle.ts';

type DeskRow = {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly alias: string;
  readonly workingName: string;
  readonly requested: Money;
  readonly submittedAt: Date | null;
};

/** The office's list: alias and working name, never more of who applies (I37). */
export function DeskTable({ rows }: { rows: readonly DeskRow[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('applications.desk.caption')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
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
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`application.state.${state}`)} />,
        },
        {
          key: 'submitted',
          label: t('applications.desk.submitted'),
          cell: ({ submittedAt }) => (submittedAt ? <DateTimeText value={submittedAt} /> : null),
        },
        {
          key: 'requested',
          label: t('applications.budget.requested'),
          cell: ({ requested }) => <Amount value={requested} />,
          numeric: true,
        },
      ]}
    />
  );
}
