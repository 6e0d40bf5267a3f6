import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { isRecordKind } from '../record-trail.ts';
import { EventWords } from './event-words.tsx';

export type EventRow = {
  readonly number: number;
  readonly at: Instant;
  readonly kind: string;
  readonly command: string;
  readonly actor: string;
  readonly entityKind: string;
  readonly entityId: string;
};

/** Trail events: what happened in words, whom it was about by kind and id, no names. */
export function EventTable({ events }: { events: readonly EventRow[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('assurance.trail.events')}
      captionHidden
      dense
      rows={events}
      rowKey={(row) => String(row.number)}
      empty={<EmptyState title={t('assurance.trail.empty')} />}
      columns={[
        { key: 'number', label: t('assurance.trail.number'), cell: (row) => row.number, numeric: true, names: true },
        { key: 'at', label: t('common.time'), cell: (row) => <DateTimeText value={row.at} /> },
        { key: 'kind', label: t('assurance.trail.event'), cell: (row) => <EventWords kind={row.kind} /> },
        { key: 'actor', label: t('assurance.trail.actor'), cell: (row) => <bdi>{row.actor}</bdi> },
        {
          key: 'entity',
          label: t('assurance.trail.about'),
          cell: (row) => <About {...row} />,
        },
      ]}
    />
  );
}

/** A record with a page of what was done to it is a link to that page. */
function About({ entityKind, entityId }: Pick<EventRow, 'entityKind' | 'entityId'>) {
  const name = <Reference>{`${entityKind} ${entityId}`}</Reference>;
  return isRecordKind(entityKind) ? <a href={paths.recordTrail(entityKind, entityId)}>{name}</a> : name;
}
