import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { AmendmentForm, AmendmentKind } from '../amendment.ts';
import type { AmendmentState } from '../amendment-lifecycle.ts';

export type AmendmentRow = {
  readonly id: string;
  readonly reference: string;
  readonly kind: AmendmentKind;
  readonly state: AmendmentState;
  readonly form: AmendmentForm | null;
  readonly createdAt: Instant;
  readonly inForceAt: Instant | null;
};

/** The amendments of one agreement, newest first. */
export function AmendmentTable({ rows }: { rows: readonly AmendmentRow[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('amendments.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('amendments.empty')} />}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: ({ id, reference }) => (
            <a href={paths.amendment(id)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        { key: 'kind', label: t('amendments.kind'), cell: ({ kind }) => t(`amendment.kind.${kind}`) },
        {
          key: 'form',
          label: t('amendments.form'),
          cell: ({ form }) => (form ? t(`amendment.form.${form}`) : <span className="hint">–</span>),
        },
        { key: 'created', label: t('amendments.created'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
        {
          key: 'in-force',
          label: t('amendments.since'),
          cell: ({ inForceAt }) => (inForceAt ? <DateText value={inForceAt} /> : <span className="hint">–</span>),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`amendment.state.${state}`)} />,
        },
      ]}
    />
  );
}
