import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { deskCallsPage } from '../desk-pages.server.ts';
import { Said } from './said.tsx';

type Rows = Awaited<ReturnType<typeof deskCallsPage>>['calls'];

export function DeskTable({ calls }: { calls: Rows }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('calls.desk.title')}
      captionHidden
      rows={calls}
      rowKey={(call) => call.id}
      empty={<EmptyState title={t('calls.desk.empty')}>{t('calls.desk.empty.body')}</EmptyState>}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (call) => (
            <a href={paths.deskCall(call.id)}>
              <Reference>{call.reference}</Reference>
            </a>
          ),
        },
        { key: 'title', label: t('common.title-of'), cell: (call) => <Said text={call.title} /> },
        {
          key: 'envelope',
          label: t('calls.envelope'),
          cell: (call) => <Amount value={{ minor: call.envelopeMinor, currency: call.currency }} />,
          numeric: true,
        },
        { key: 'opens', label: t('calls.opens'), cell: (call) => <DateTimeText value={call.opensAt} /> },
        { key: 'deadline', label: t('common.deadline'), cell: (call) => <DateTimeText value={call.deadlineAt} /> },
        {
          key: 'state',
          label: t('common.status'),
          cell: (call) => <StatusTag state={call.state} label={t(`call.state.${call.state}`)} />,
        },
      ]}
    />
  );
}
