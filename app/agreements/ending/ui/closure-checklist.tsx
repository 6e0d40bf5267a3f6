import { useText } from '#app/i18n/text-context.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Checklist } from '../closure.ts';

/** I34: what must be settled, and whether it is. */
export function ClosureChecklist({ checklist }: { checklist: Checklist }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('closure.checklist')}
      captionHidden
      rows={checklist}
      rowKey={({ item }) => item}
      columns={[
        { key: 'item', label: t('closure.item'), cell: ({ item }) => t(`closure.item.${item}`) },
        {
          key: 'done',
          label: t('common.status'),
          cell: ({ done }) => (
            <StatusTag state={done ? 'complete' : 'blocked'} label={t(done ? 'closure.done' : 'closure.open')} />
          ),
        },
      ]}
    />
  );
}
