import { useText } from '#app/i18n/text-context.tsx';
import { euro, money, sum, type Money } from '#app/kernel/money.ts';
import { EmptyState } from '../empty-state.tsx';
import { ButtonLink } from '../button.tsx';
import { DateText } from '../date.tsx';
import { Amount } from '../money.tsx';
import { Section } from '../page.tsx';
import { Pager } from '../pager.tsx';
import { Reference } from '../reference.tsx';
import { StatusTag } from '../status-tag.tsx';
import { DataTable, type Column } from '../table.tsx';

type Row = { reference: string; name: string; state: string; day: string; local: Money; inEuro: Money };

const ROWS: readonly Row[] = [
  row('GIAI-2026-C1-0042', 'Voces del Río', 'submitted', '2026-03-04', money(48_120_000_00n, 'COP'), 10_950_40n),
  row('GIAI-2026-C1-0043', 'مبادرة الذاكرة', 'eligible', '2026-03-05', money(12_400_500n, 'TND'), 3_720_15n),
  row('GIAI-2026-C1-0051', 'Мемориальная группа', 'queried', '2026-03-09', money(2_000_000n, 'XOF'), 3_048_98n),
  row('GIAI-2026-C1-0060', 'Association Tisser', 'rejected', '2026-03-11', euro(4_200_00n), 4_200_00n),
  row('GIAI-2026-C1-0061', 'Casa de la Memoria', 'draft', '2026-03-12', euro(0n), 0n),
  row('GIAI-2026-C1-0070', 'Open Court Watch', 'active', '2026-03-15', euro(-150_25n), -150_25n),
];

function row(reference: string, name: string, state: string, day: string, local: Money, cents: bigint): Row {
  return { reference, name, state, day, local, inEuro: euro(cents) };
}

/** A full table with sums, and an empty one. */
export function SpecimenTables() {
  const { t } = useText();
  return (
    <Section title={t('common.nav.desk-applications')} id="tables">
      <DataTable
        caption={t('common.count.items', { count: ROWS.length })}
        columns={useColumns()}
        rows={ROWS}
        rowKey={(each) => each.reference}
        totalLabel={t('common.total')}
      />
      <Pager previous="/specimen?before=1" next="/specimen?after=2" />
      <DataTable
        caption={t('common.documents')}
        columns={[]}
        rows={[]}
        rowKey={() => ''}
        empty={
          <EmptyState
            title={t('common.count.items', { count: 0 })}
            action={
              <ButtonLink href="#form" tone="secondary">
                {t('common.add')}
              </ButtonLink>
            }
          >
            {t('ui.home.step.application.body')}
          </EmptyState>
        }
      />
    </Section>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useText();
  const total = (
    <Amount
      value={sum(
        'EUR',
        ROWS.map((each) => each.inEuro),
      )}
      bare
    />
  );
  return [
    {
      key: 'reference',
      label: t('common.reference'),
      cell: (each) => (
        <a href="#tables">
          <Reference>{each.reference}</Reference>
        </a>
      ),
    },
    { key: 'name', label: t('common.organisation'), cell: (each) => <bdi>{each.name}</bdi> },
    { key: 'state', label: t('common.status'), cell: (each) => <StatusTag state={each.state} label={each.state} /> },
    { key: 'day', label: t('common.date'), cell: (each) => <DateText value={each.day} /> },
    { key: 'local', label: t('common.amount'), cell: (each) => <Amount value={each.local} />, numeric: true },
    { key: 'euro', label: 'EUR', cell: (each) => <Amount value={each.inEuro} bare />, numeric: true, total },
  ];
}
