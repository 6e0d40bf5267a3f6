import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Harm } from '../publication.ts';

type Row = { readonly id: string; readonly reference: string; readonly reasonClass: Harm; readonly noticedOn: string };

/** The harm log of one grant; nothing where nothing happened. */
export function HarmTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('publication.harm.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'reference', label: t('common.reference'), cell: (row) => <Reference>{row.reference}</Reference> },
        { key: 'class', label: t('publication.harm.class'), cell: (row) => t(`publication.harm.${row.reasonClass}`) },
        { key: 'on', label: t('publication.harm.noticedOn'), cell: (row) => <DateText value={row.noticedOn} /> },
      ]}
    />
  );
}
