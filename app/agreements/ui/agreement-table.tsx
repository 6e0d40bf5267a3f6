import type { ReactNode } from 'react';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { AgreementState } from '../agreement-lifecycle.ts';

/** Amounts in minor units of `currency`. */
export type AgreementRow = {
  readonly id: string;
  readonly reference: string;
  readonly organisation: string;
  readonly state: AgreementState;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly paidMinor: bigint;
  readonly outstandingMinor: bigint;
};

/** Agreements with where their money stands. `desk`: of several organisations, so each row names its own. */
export function AgreementTable({
  rows,
  desk,
  empty,
}: {
  rows: readonly AgreementRow[];
  desk: boolean;
  empty: ReactNode;
}) {
  const { t } = useText();
  const amount = (minor: bigint, { currency }: AgreementRow) => <Amount value={{ minor, currency }} />;
  const organisation = {
    key: 'organisation',
    label: t('common.organisation'),
    cell: (row: AgreementRow) => <Reference>{row.organisation}</Reference>,
  };
  return (
    <DataTable
      caption={t('agreements.list.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'reference',
          label: t('common.reference'),
          cell: ({ id, reference }) => (
            <a href={paths.agreement(id)}>
              <Reference>{reference}</Reference>
            </a>
          ),
        },
        ...(desk ? [organisation] : []),
        {
          key: 'state',
          label: t('common.status'),
          cell: ({ state }) => <StatusTag state={state} label={t(`agreement.state.${state}`)} />,
        },
        { key: 'amount', label: t('common.amount'), cell: (row) => amount(row.amountMinor, row), numeric: true },
        { key: 'paid', label: t('agreements.paid'), cell: (row) => amount(row.paidMinor, row), numeric: true },
        {
          key: 'outstanding',
          label: t('agreements.outstanding'),
          cell: (row) => amount(row.outstandingMinor, row),
          numeric: true,
        },
      ]}
    />
  );
}
