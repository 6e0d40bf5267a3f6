import type { MessageKey } from '#app/i18n/message-key.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { money } from '#app/kernel/money.ts';
import type { hostedMoney } from '../hosted-pages.server.ts';

type Held = NonNullable<Awaited<ReturnType<typeof hostedMoney>>>;
type Of<Key extends 'agreements' | 'instalments' | 'payments'> = Held[Key][number];

/** What was agreed: reference, amount and period. */
export function HostedAgreements({ agreements }: Pick<Held, 'agreements'>) {
  const { t } = useText();
  return (
    <Section title={t('hosting.money.agreements')}>
      <DataTable
        caption={t('hosting.money.agreements')}
        captionHidden
        rows={agreements}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('hosting.money.none')} />}
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: (row: Of<'agreements'>) => <Reference>{row.reference}</Reference>,
          },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (row) => <Amount value={money(row.amountMinor, row.currency)} />,
            numeric: true,
          },
          { key: 'from', label: t('hosting.money.from'), cell: (row) => <DateText value={row.startsOn} /> },
          { key: 'to', label: t('hosting.money.to'), cell: (row) => <DateText value={row.endsOn} /> },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => <StatusTag state={row.state} label={t(`agreement.state.${row.state}` as MessageKey)} />,
          },
        ]}
      />
    </Section>
  );
}

/** What is to come. */
export function HostedInstalments({ instalments }: Pick<Held, 'instalments'>) {
  const { t, number } = useText();
  if (instalments.length === 0) return null;
  return (
    <Section title={t('hosting.money.instalments')}>
      <DataTable
        caption={t('hosting.money.instalments')}
        captionHidden
        rows={instalments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'agreement',
            label: t('common.reference'),
            cell: (row: Of<'instalments'>) => <Reference>{row.agreement}</Reference>,
          },
          { key: 'number', label: t('hosting.money.number'), cell: (row) => number(row.number) },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (row) => <Amount value={money(row.amountMinor, row.currency)} />,
            numeric: true,
          },
          { key: 'on', label: t('hosting.money.expected'), cell: (row) => <DateText value={row.expectedOn} /> },
        ]}
      />
    </Section>
  );
}

/** What was asked for and paid since the hosting was accepted. */
export function HostedPayments({ payments }: Pick<Held, 'payments'>) {
  const { t } = useText();
  if (payments.length === 0) return null;
  return (
    <Section title={t('hosting.money.payments')}>
      <DataTable
        caption={t('hosting.money.payments')}
        captionHidden
        rows={payments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'reference',
            label: t('common.reference'),
            cell: (row: Of<'payments'>) => <Reference>{row.reference}</Reference>,
          },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (row) => <Amount value={money(row.amountMinor, row.currency)} />,
            numeric: true,
          },
          {
            key: 'state',
            label: t('common.status'),
            cell: (row) => <StatusTag state={row.state} label={t(`disbursement.state.${row.state}` as MessageKey)} />,
          },
          {
            key: 'on',
            label: t('hosting.money.confirmed'),
            cell: (row) => (row.confirmedAt ? <DateText value={row.confirmedAt} /> : t('common.none')),
          },
        ]}
      />
    </Section>
  );
}
