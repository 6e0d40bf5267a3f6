import type { EngagementRow } from '#app/assurance/engagement-pages.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';

const TONES = { ahead: 'info', running: 'active', ended: 'neutral' } as const;

/** Every engagement with where it stands; those not over can be ended. */
export function EngagementTable({ engagements }: { engagements: readonly EngagementRow[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('assurance.engagements.list')}
      captionHidden
      rows={engagements}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('assurance.engagements.empty')} />}
      columns={[
        {
          key: 'auditor',
          label: t('assurance.engagement.auditor'),
          cell: (row) => (
            <a href={paths.engagement(row.id)}>
              <bdi>{row.auditor}</bdi>
            </a>
          ),
        },
        {
          key: 'period',
          label: t('assurance.engagement.period'),
          cell: (row) => (
            <>
              <DateText value={row.periodFrom} /> – <DateText value={row.periodTo} />
            </>
          ),
        },
        {
          key: 'starts',
          label: t('assurance.engagement.starts'),
          cell: (row) => <DateTimeText value={row.startsAt} />,
        },
        { key: 'ends', label: t('assurance.engagement.ends'), cell: (row) => <DateTimeText value={row.endsAt} /> },
        {
          key: 'standing',
          label: t('common.status'),
          cell: (row) => (
            <StatusTag
              state={row.standing}
              tone={TONES[row.standing]}
              label={t(`assurance.engagement.standing.${row.standing}`)}
            />
          ),
        },
        {
          key: 'end',
          label: t('common.actions'),
          cell: (row) => (row.standing === 'ended' ? '' : <EndForm row={row} />),
        },
      ]}
    />
  );
}

function EndForm({ row }: { row: EngagementRow }) {
  const { t } = useText();
  return (
    <Form name={`end-${row.id}`}>
      <HiddenField name="engagementId" value={row.id} />
      <Button tone="danger">
        {t('assurance.engagement.end')} <bdi className="unseen">{row.auditor}</bdi>
      </Button>
    </Form>
  );
}
