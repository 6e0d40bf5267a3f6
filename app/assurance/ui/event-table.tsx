import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { isEntityKind } from '#app/trail/entity-kinds.ts';
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
  /** What the record is called; null where it goes by its id. */
  readonly name: string | null;
};

/** Trail events: what happened and to what in words, by reference or alias, else by id; no names of people. */
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

/** What the event is about, by its kind in words and its name. A record with a page of its own history is a link to it. */
function About({ entityKind, entityId, name }: Pick<EventRow, 'entityKind' | 'entityId' | 'name'>) {
  const { t } = useText();
  const kind = isEntityKind(entityKind) ? t(`trail.entity.${entityKind}`) : entityKind;
  const called = entityId === 'several' ? t('trail.about.several') : <Reference>{name ?? entityId}</Reference>;
  return (
    <>
      {kind} {isRecordKind(entityKind) ? <a href={paths.recordTrail(entityKind, entityId)}>{called}</a> : called}
    </>
  );
}
