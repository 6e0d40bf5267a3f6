import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { InstalmentKind } from '../instalment-plan.ts';

export type InstalmentRow = {
  readonly number: number;
  readonly kind: InstalmentKind;
  readonly amountMinor: bigint;
  readonly expectedOn: string;
  /** Its live payment, where one was requested. */
  readonly paymentId: string | null;
  readonly paymentState: string | null;
};

type InstalmentTableProps = {
  instalments: readonly InstalmentRow[];
  currency: string;
  consumptionPercent: number;
  desk: boolean;
  reads: { readonly payment: boolean };
};

/** The plan, and how far each instalment has come. Its link leads staff to the payment, the grantee to its receipt. */
export function InstalmentTable({ instalments, currency, consumptionPercent, desk, reads }: InstalmentTableProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('agreements.instalments')}
      captionHidden
      rows={instalments}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          label: t('agreements.instalments'),
          cell: ({ number }) => t('agreements.instalment', { number }),
        },
        {
          key: 'kind',
          label: t('agreements.instalment.kind'),
          cell: ({ kind }) => t(`agreements.instalment.kind.${kind}`),
        },
        {
          key: 'expected',
          label: t('agreements.instalment.expected'),
          cell: ({ expectedOn }) => <DateText value={expectedOn} />,
        },
        {
          key: 'amount',
          label: t('common.amount'),
          numeric: true,
          cell: ({ amountMinor }) => <Amount value={money(amountMinor, currency)} />,
        },
        {
          key: 'needs',
          label: t('agreements.instalment.needs'),
          cell: (row) => <Needs row={row} percent={consumptionPercent} />,
        },
        {
          key: 'payment',
          label: t('agreements.instalment.payment'),
          cell: (row) => <Payment row={row} desk={desk} linked={reads.payment} />,
        },
      ]}
    />
  );
}

/** I24, I25: what must be there before it is paid. */
function Needs({ row, percent }: { row: InstalmentRow; percent: number }) {
  const text = useText();
  if (row.kind === 'final') return <>{text.t('agreements.instalment.needs.final')}</>;
  if (row.number === 1) return <>{text.t('agreements.instalment.needs.first')}</>;
  const values = { report: row.number - 1, percent: text.percent(percent) };
  return <>{text.t('agreements.instalment.needs.next', values)}</>;
}

function Payment({ row, desk, linked }: { row: InstalmentRow; desk: boolean; linked: boolean }) {
  const { t } = useText();
  if (!row.paymentId) return <>{t('agreements.instalment.payment.open')}</>;
  const paid = row.paymentState === 'confirmed';
  const words = t(paid ? 'agreements.instalment.payment.paid' : 'agreements.instalment.payment.under-way');
  const tag = <StatusTag state={paid ? 'confirmed' : 'sent'} label={words} />;
  if (!linked) return tag;
  return <a href={desk ? paths.disbursement(row.paymentId) : paths.disbursementReceipt(row.paymentId)}>{tag}</a>;
}
