import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import type { Ground } from '../suspension.ts';

export type SuspensionRow = {
  readonly id: string;
  readonly ground: Ground;
  readonly note: string;
  readonly orderedAt: Instant;
  readonly outcome: 'resumed' | 'terminated' | null;
  readonly outcomeAt: Instant | null;
};

/** Every time the agreement rested, and how that ended. */
export function SuspensionHistory({ history }: { history: readonly SuspensionRow[] }) {
  const { t } = useText();
  if (history.length === 0) return <p className="hint">{t('suspension.never')}</p>;
  return (
    <Timeline
      label={t('common.history')}
      entries={history.flatMap((row) => [
        ...(row.outcome && row.outcomeAt
          ? [{ key: `${row.id}-end`, at: row.outcomeAt, title: t(`suspension.outcome.${row.outcome}`) }]
          : []),
        {
          key: row.id,
          at: row.orderedAt,
          title: `${t('agreement.state.suspended')}: ${t(`suspension.ground.${row.ground}`)}`,
          ...(row.note ? { body: <UserText>{row.note}</UserText> } : {}),
        },
      ])}
    />
  );
}
