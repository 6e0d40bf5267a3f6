import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { ownAssistances } from '../assistance/assistance-pages.server.ts';

type Row = Awaited<ReturnType<typeof ownAssistances>>['rows'][number];

/** The groups somebody fills in for, with the way in where it has not ended. */
export function AssistanceTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('assistance.list.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('assistance.list.empty')}>{t('assistance.list.empty.body')}</EmptyState>}
      columns={[
        { key: 'alias', label: t('organisations.alias'), cell: ({ alias }) => <Reference>{alias}</Reference> },
        {
          key: 'name',
          label: t('organisations.field.working-name'),
          cell: ({ workingName }) => <bdi>{workingName}</bdi>,
        },
        { key: 'begun', label: t('assistance.begun'), cell: ({ begunAt }) => <DateText value={begunAt} /> },
        {
          key: 'go',
          label: t('common.actions'),
          cell: (row) => (row.ending ? t(`assistance.ending.${row.ending}`) : <EnterForm {...row} />),
        },
      ]}
    />
  );
}

function EnterForm({ id, alias }: Row) {
  const { t } = useText();
  return (
    <Form name={`enter-${id}`} className="inline-form">
      <HiddenField name="assistance" value={id} />
      <Button tone="quiet">
        {t('assistance.enter')}
        <span className="unseen"> {alias}</span>
      </Button>
    </Form>
  );
}
