import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { DerogationKind } from '../derogation-kinds.ts';
import type { DerogationState } from '../derogation-lifecycle.ts';
import type { Reason } from '../publication.ts';

type Row = {
  readonly id: string;
  readonly reference: string;
  readonly kind: DerogationKind;
  readonly state: DerogationState;
  readonly reasonClass: Reason;
  readonly validUntil: string;
  readonly reviewOn: string;
};

/** Exceptions, the newest first. */
export function DerogationTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('publication.sheet.derogations')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('publication.derogation.empty')} />}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (row) => (
            <a href={paths.derogation(row.id)}>
              <bdi dir="ltr">{row.reference}</bdi>
            </a>
          ),
        },
        {
          key: 'kind',
          label: t('publication.derogation.kind'),
          cell: (row) => t(`publication.derogation.kind.${row.kind}`),
        },
        { key: 'reason', label: t('publication.reason'), cell: (row) => t(`publication.reason.${row.reasonClass}`) },
        {
          key: 'until',
          label: t('publication.derogation.validUntil'),
          cell: (row) => <DateText value={row.validUntil} />,
        },
        {
          key: 'review',
          label: t('publication.derogation.reviewOn'),
          cell: (row) => <DateText value={row.reviewOn} />,
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (row) => <StatusTag state={row.state} label={t(`derogation.state.${row.state}`)} />,
        },
      ]}
    />
  );
}
