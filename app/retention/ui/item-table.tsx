import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Verdict } from '#app/kernel/verdict.ts';
import { DateText } from '#app/ui/date.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { DisposalItem } from '../disposal.ts';

type Line = DisposalItem & { readonly verdict: Verdict | null };

/** The list: references, classes and last days; beside an item that may no longer go, why. */
export function ItemTable({ items }: { items: readonly Line[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('retention.disposal.items')}
      captionHidden
      dense
      rows={items}
      rowKey={(item) => `${item.subjectKind} ${item.subjectId}`}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (item) => (
            <div>
              <bdi dir="ltr">{item.reference}</bdi>
              {item.verdict && !item.verdict.allowed ? (
                <p className="hint">
                  {t(`refusal.${item.verdict.reason}` as MessageKey, { reference: item.reference })}
                </p>
              ) : null}
            </div>
          ),
        },
        {
          key: 'what',
          label: t('retention.what'),
          cell: (item) => t(`retention.goes.${item.subjectKind}`),
        },
        { key: 'class', label: t('retention.class'), cell: (item) => t(`retention.class.${item.class}`) },
        { key: 'ends', label: t('retention.ends'), cell: (item) => <DateText value={item.endsOn} /> },
      ]}
    />
  );
}
