import { useText } from '#app/i18n/text-context.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { disbursementPage } from '../disbursement-pages.server.ts';

type Page = NonNullable<Awaited<ReturnType<typeof disbursementPage>>>;

/** What became of a payment, step by step. */
export function PaymentHistory({
  row,
  approvals,
  needed,
  receipt,
}: Pick<Page, 'row' | 'approvals' | 'needed' | 'receipt'>) {
  const { t } = useText();
  return (
    <Timeline
      label={t('common.history')}
      entries={[
        { key: 'requested', at: row.requestedAt, title: t('disbursement.state.requested') },
        ...(row.checkedAt ? [{ key: 'checked', at: row.checkedAt, title: t('disbursement.state.checked') }] : []),
        ...approvals.map((approval) => ({
          key: `approval-${approval.step}`,
          at: approval.at,
          title: t('disbursements.approvalStep', { step: approval.step, needed: needed }),
          by: approval.alias,
        })),
        ...(row.sentAt ? [{ key: 'sent', at: row.sentAt, title: t('disbursement.state.sent') }] : []),
        ...(row.confirmedAt
          ? [{ key: 'confirmed', at: row.confirmedAt, title: t('disbursement.state.confirmed') }]
          : []),
        ...(row.returnedOn ? [{ key: 'returned', at: row.returnedOn, title: t('disbursement.state.returned') }] : []),
        ...(receipt ? [{ key: 'received', at: receipt.confirmedAt, title: t('disbursements.received') }] : []),
      ]}
    />
  );
}
