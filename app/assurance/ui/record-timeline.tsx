import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { ROLES } from '#app/kernel/roles.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { EventWords } from './event-words.tsx';

type RecordEvent = {
  readonly number: number;
  readonly at: Instant;
  readonly kind: string;
  /** First role of who acted; `system` for the portal itself. */
  readonly role: string;
  /** Alias of who acted, where the reader may know it. */
  readonly by: string | null;
};

/** What was done to a record, in words: the alias and the part of who did it, and when. */
export function RecordTimeline({ events }: { events: readonly RecordEvent[] }) {
  const { t } = useText();
  if (events.length === 0) return <EmptyState title={t('trail.record.empty')} />;
  const part = (role: string) => {
    if (role === 'system') return t('trail.by.portal');
    const known = ROLES.find((each) => each === role);
    return known ? t(`role.${known}`) : '';
  };
  return (
    <Timeline
      label={t('trail.record.events')}
      entries={events.map(({ number, at, kind, role, by }) => {
        const who = [by, part(role)].filter(Boolean).join(' · ');
        return { key: String(number), at, title: <EventWords kind={kind} />, ...(who ? { by: who } : {}) };
      })}
    />
  );
}
