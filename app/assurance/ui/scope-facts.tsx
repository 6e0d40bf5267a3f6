import { useText } from '#app/i18n/text-context.tsx';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

/** I39: which days of the books are open, and until when. Staff read everything, and there is nothing to say. */
export function ScopeFacts({ scope }: { scope: BookScope }) {
  const { t } = useText();
  if (!scope.engagement) return null;
  return (
    <SummaryList
      rows={[
        {
          key: 'period',
          label: t('assurance.engagement.period'),
          value: (
            <>
              <DateText value={scope.from} /> – <DateText value={scope.to} />
            </>
          ),
        },
        {
          key: 'ends',
          label: t('assurance.engagement.ends'),
          value: <DateTimeText value={scope.engagement.endsAt} />,
        },
        { key: 'rights', label: t('assurance.scope.rights'), value: t('assurance.scope.rights.body') },
      ]}
    />
  );
}
