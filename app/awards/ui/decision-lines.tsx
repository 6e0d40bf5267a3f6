import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { Points } from '#app/reviews/ui/points.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable, type Column } from '#app/ui/table.tsx';
import { UserText } from '#app/ui/user-text.tsx';
import { OUTCOMES, type Outcome } from '../award.ts';
import type { DecisionData, DecisionRow } from '../decision-pages.server.ts';

/** The list in its three parts: awards, reserve, not awarded; each in order of rank, with reasons. */
export function DecisionLines({ page }: { page: DecisionData }) {
  const { t } = useText();
  return (
    <>
      {OUTCOMES.map((outcome) => {
        const rows = page.rows.filter((row) => row.outcome === outcome);
        return (
          <Section key={outcome} title={t(`awards.part.${outcome}`)} id={outcome}>
            {rows.length === 0 ? (
              <p className="hint">{t(`awards.part.${outcome}.empty`)}</p>
            ) : (
              <LineTable outcome={outcome} rows={rows} page={page} />
            )}
          </Section>
        );
      })}
    </>
  );
}

type LineTableProps = { outcome: Outcome; rows: readonly DecisionRow[]; page: DecisionData };

function LineTable({ outcome, rows, page }: LineTableProps) {
  const { t, number } = useText();
  const { currency } = page.call;
  const columns: Column<DecisionRow>[] = [
    { key: 'rank', label: t('awards.rank'), cell: (row) => number(row.rank), numeric: true },
    { key: 'file', label: t('awards.file'), cell: (row) => <File row={row} />, names: true },
    {
      key: 'score',
      label: t('awards.score'),
      cell: (row) => <Points hundredths={row.scoreHundredths} />,
      numeric: true,
    },
    {
      key: 'requested',
      label: t('awards.requested'),
      cell: (row) => <Amount value={{ minor: row.requestedMinor, currency }} />,
      numeric: true,
    },
    ...(outcome === 'award' ? awardColumns(t, page) : []),
    {
      key: 'reason',
      label: t('common.reason'),
      cell: (row) => (row.reason === '' ? '–' : <UserText>{row.reason}</UserText>),
    },
  ];
  return (
    <DataTable
      caption={t(`awards.part.${outcome}`)}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.applicationId}
      columns={columns}
      totalLabel={t('common.total')}
    />
  );
}

function awardColumns(t: ReturnType<typeof useText>['t'], page: DecisionData): Column<DecisionRow>[] {
  const { currency } = page.call;
  return [
    {
      key: 'amount',
      label: t('awards.amount'),
      cell: (row) => <Amount value={{ minor: row.amountMinor, currency }} />,
      numeric: true,
      total: <Amount value={{ minor: page.money.listMinor, currency }} />,
    },
    { key: 'checks', label: t('awards.checks'), cell: (row) => <Checks row={row} /> },
  ];
}

function File({ row }: { row: DecisionRow }) {
  const { t } = useText();
  return (
    <>
      <a href={paths.deskApplication(row.applicationId)}>
        <Reference>{row.reference}</Reference>
      </a>{' '}
      <Reference>{row.organisation}</Reference>
      {row.state === 'withdrawn' || row.state === 'declined' ? (
        <>
          {' '}
          <StatusTag state={row.state} tone="warn" label={t(`application.state.${row.state}`)} />
        </>
      ) : null}
    </>
  );
}

/** I15, I16: the third party's declaration and screening as they stand today. */
function Checks({ row }: { row: DecisionRow }) {
  const { t } = useText();
  if (!row.checks) return null;
  const { exclusion, sanctions } = row.checks;
  const tone = (state: string) => (state === 'clear' ? 'good' : state === 'hit' ? 'bad' : 'warn');
  return (
    <a href={paths.deskOrganisation(row.organisationId)}>
      {t('check.exclusion-declaration')}{' '}
      <StatusTag state={exclusion} tone={tone(exclusion)} label={t(`check-state.${exclusion}`)} />
      <br />
      {t('check.sanctions')}{' '}
      <StatusTag state={sanctions} tone={tone(sanctions)} label={t(`check-state.${sanctions}`)} />
    </a>
  );
}
