import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import type { AgeBand } from '#app/disbursements/ageing.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';

type Age = { readonly band: AgeBand; readonly advances: number; readonly minor: bigint };

/** Advances that are not accounted for, by the time since they were paid. */
export function AgeTable({ ages }: { ages: readonly Age[] }) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('balances.ages')}
      captionHidden
      rows={ages}
      rowKey={(age) => age.band}
      totalLabel={t('common.total')}
      columns={[
        { key: 'band', label: t('balances.age'), cell: (age) => t(`balances.age.${age.band}`) },
        { key: 'advances', label: t('balances.advances'), cell: (age) => number(age.advances), numeric: true },
        {
          key: 'amount',
          label: t('agreements.outstanding'),
          cell: (age) => <Amount value={euro(age.minor)} />,
          numeric: true,
          total: <Amount value={euro(ages.reduce((sum, { minor }) => sum + minor, 0n))} />,
        },
      ]}
    />
  );
}

type Row = {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly state: AgreementState;
  readonly amountMinor: bigint;
  readonly balance: Readonly<Record<(typeof FIGURES)[number], bigint>>;
};

const FIGURES = ['committed', 'paid', 'accepted', 'disallowed', 'refunded', 'outstanding', 'receivable'] as const;

/** I31: where the money of each agreement stands, and what of its amount is left to pay. Euro. */
export function BalanceTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useText();
  const bare = (minor: bigint) => <Amount bare value={euro(minor)} />;
  return (
    <DataTable
      caption={t('balances.agreements')}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('balances.none')} />}
      columns={[
        {
          key: 'agreement',
          label: t('disbursements.agreement'),
          cell: (row) => (
            <>
              <a href={paths.agreement(row.id)}>
                <Reference>{row.reference}</Reference>
              </a>{' '}
              · <Reference>{row.organisation}</Reference>
            </>
          ),
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (row) => <StatusTag state={row.state} label={t(`agreement.state.${row.state}`)} />,
        },
        ...FIGURES.map((key) => ({
          key,
          label: t(`balances.${key}`),
          cell: (row: Row) => bare(row.balance[key]),
          numeric: true,
        })),
        {
          key: 'left',
          label: t('balances.left'),
          cell: (row) => bare(row.amountMinor - row.balance.paid + row.balance.refunded),
          numeric: true,
        },
      ]}
    />
  );
}
