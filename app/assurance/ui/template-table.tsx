import type { Cell } from '#app/adapters/files/table.ts';
import type { ShownTable } from '#app/assurance/donor-report/donor-report-pages.server.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** A list of third parties with the columns of the donor's template. */
export function TemplateTable({ caption, table }: { caption: string; table: ShownTable }) {
  const { t } = useText();
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={table.rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('donor.third-parties.empty')} />}
      columns={table.columns.map(({ label, kind }, place) => ({
        key: label,
        label: t(label),
        cell: ({ cells }: ShownTable['rows'][number]) => <CellValue kind={kind} cell={cells[place] ?? null} />,
        numeric: kind === 'amount',
      }))}
    />
  );
}

function CellValue({ kind, cell }: { kind: ShownTable['columns'][number]['kind']; cell: Cell }) {
  if (typeof cell === 'bigint') return <Amount bare value={{ minor: cell, currency: 'EUR' }} />;
  if (typeof cell !== 'string') return null;
  return kind === 'date' ? <DateText value={cell} /> : <bdi>{cell}</bdi>;
}
