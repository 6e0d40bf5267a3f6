import type { ReactNode } from 'react';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import { DateText, DateTimeText } from './date.tsx';

export type TimelineEntry = {
  readonly key: string;
  readonly at: Instant | LocalDate;
  readonly title: ReactNode;
  /** Alias or role of who did it. */
  readonly by?: string;
  readonly body?: ReactNode;
  /** Expected, not yet happened. */
  readonly ahead?: boolean;
};

export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className={entry.ahead ? 'ahead' : undefined}>
          <p className="timeline-title">{entry.title}</p>
          <p className="hint">
            {typeof entry.at === 'string' ? <DateText value={entry.at} /> : <DateTimeText value={entry.at} />}
            {entry.by ? (
              <>
                {' · '}
                <bdi>{entry.by}</bdi>
              </>
            ) : null}
          </p>
          {entry.body ? <div className="flow">{entry.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
