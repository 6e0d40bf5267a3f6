import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { EquipmentPage } from '../equipment-pages.server.ts';

type Row = EquipmentPage['rows'][number];

/** What was bought, what was accepted of it, and who owns it after the action. */
export function EquipmentTable({ rows }: Pick<EquipmentPage, 'rows'>) {
  const { t } = useText();
  if (rows.length === 0) return <EmptyState title={t('equipment.none')}>{t('equipment.none.body')}</EmptyState>;
  return (
    <DataTable
      caption={t('equipment.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'item', label: t('equipment.item'), cell: (row) => <UserText>{row.description}</UserText> },
        { key: 'reference', label: t('common.reference'), cell: (row) => <Reference>{row.reference}</Reference> },
        {
          key: 'cost',
          label: t('equipment.accepted'),
          cell: (row) => <Amount value={euro(row.acceptedEurMinor)} />,
          numeric: true,
        },
        { key: 'owner', label: t('equipment.owner'), cell: (row) => <Afterwards record={row.record} /> },
        {
          key: 'document',
          label: t('equipment.document'),
          cell: ({ record }) => (record?.transferDocument ? <bdi>{record.transferDocument}</bdi> : '–'),
        },
        {
          key: 'serial',
          label: t('equipment.serial'),
          cell: ({ record }) => (record?.hasSerial ? t('equipment.serial.kept') : '–'),
        },
      ]}
    />
  );
}

function Afterwards({ record }: Pick<Row, 'record'>) {
  const { t } = useText();
  if (!record) return <StatusTag state="blocked" label={t('closure.open')} />;
  return (
    <>
      {t(`equipment.owner.${record.owner}`)}
      <div className="hint">
        <DateText value={record.recordedAt} />
      </div>
      {record.reason ? <UserText>{record.reason}</UserText> : null}
    </>
  );
}
