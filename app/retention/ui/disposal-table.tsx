import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { DisposalState } from '../disposal-lifecycle.ts';

/** What is due goes on a list; while one waits for its approvals there is no second. */
export function ProposalForm({ due, open }: { due: number; open: string | null }) {
  const { t } = useText();
  if (open) {
    return (
      <ButtonRow>
        <ButtonLink href={paths.disposal(open)}>{t('retention.disposals.open')}</ButtonLink>
      </ButtonRow>
    );
  }
  return (
    <>
      <p>{t('retention.disposals.due', { count: due })}</p>
      {due > 0 ? (
        <Form name="propose">
          <ButtonRow>
            <Button>{t('retention.disposals.propose')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

type Line = {
  readonly id: string;
  readonly reference: string;
  readonly state: DisposalState;
  readonly proposedAt: Instant;
};

export function DisposalTable({ disposals }: { disposals: readonly Line[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('retention.disposals')}
      captionHidden
      rows={disposals}
      rowKey={(line) => line.id}
      empty={<EmptyState title={t('retention.disposals.none')} />}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: (line) => (
            <a href={paths.disposal(line.id)}>
              <bdi dir="ltr">{line.reference}</bdi>
            </a>
          ),
        },
        {
          key: 'proposed',
          label: t('retention.disposal.proposed'),
          cell: (line) => <DateText value={line.proposedAt} />,
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (line) => <StatusTag state={line.state} label={t(`disposal.state.${line.state}`)} />,
        },
      ]}
    />
  );
}
