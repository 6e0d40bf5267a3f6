import { useText } from '#app/i18n/text-context.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { shortHistory, type CallHappening } from '../call-history.ts';

export function CallHistory({ history }: { history: readonly CallHappening[] }) {
  const { t } = useText();
  return (
    <Timeline
      label={t('common.history')}
      entries={shortHistory(history)
        .map((each) => ({
          key: each.id,
          at: each.at,
          title: t(`call.event.${each.kind}`),
          by: each.by ?? t('calls.by-schedule'),
          ...(each.reason ? { body: <UserText>{each.reason}</UserText> } : {}),
        }))
        .toReversed()}
    />
  );
}

type Version = {
  readonly number: number;
  readonly sha256: string;
  readonly frozenAt: Instant;
  readonly by: string | null;
};

/** I6: what was published, when, by whom, and the hash that proves it. */
export function CallVersions({ versions }: { versions: readonly Version[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('calls.versions')}
      captionHidden
      rows={versions}
      rowKey={(version) => String(version.number)}
      columns={[
        { key: 'number', label: t('calls.version'), cell: ({ number }) => t('common.version', { number }) },
        { key: 'at', label: t('calls.frozen-at'), cell: ({ frozenAt }) => <DateTimeText value={frozenAt} /> },
        { key: 'by', label: t('calls.frozen-by'), cell: ({ by }) => <bdi>{by ?? t('calls.by-schedule')}</bdi> },
        { key: 'hash', label: 'SHA-256', cell: ({ sha256 }) => <code className="digest">{sha256}</code> },
      ]}
    />
  );
}
