import { EvaluationLinks } from '#app/calls/ui/evaluation-links.tsx';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

type SelectableCall = { readonly id: string; readonly reference: string; readonly deadlineAt: Instant };

/** The selection file of every call. */
export function SelectionTable({ calls }: { calls: readonly SelectableCall[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('downloads.selections')}
      captionHidden
      rows={calls}
      rowKey={(call) => call.id}
      empty={<EmptyState title={t('downloads.selections.empty')} />}
      columns={[
        { key: 'call', label: t('downloads.column.call_id'), cell: (call) => <Reference>{call.reference}</Reference> },
        { key: 'deadline', label: t('common.deadline'), cell: (call) => <DateText value={call.deadlineAt} /> },
        {
          key: 'evaluation',
          label: t('evaluation.title'),
          cell: (call) => <EvaluationLinks callId={call.id} />,
        },
        {
          key: 'file',
          label: t('common.download'),
          cell: (call) => (
            <ButtonLink href={paths.selection(call.id)} tone="secondary" download>
              {t('downloads.selection.link')}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
