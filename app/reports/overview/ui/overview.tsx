import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { Amount } from '#app/ui/money.tsx';
import { PairChart } from '#app/ui/pair-chart.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { dueTotals, DueItem } from '../overview.ts';
import type { overviewPage } from '../overview-pages.server.ts';

type Page = Awaited<ReturnType<typeof overviewPage>>;

/** How much waits for each side. */
export function DueFigures({ totals }: { totals: ReturnType<typeof dueTotals> }) {
  const { t, number } = useText();
  return (
    <Figures
      figures={(['grantee', 'office'] as const).map((turn) => ({
        key: turn,
        label: t(`overview.turn.${turn}`),
        value: number(totals[turn].count),
        note: t('overview.late', { count: totals[turn].late }),
      }))}
    />
  );
}

type DueTableProps = Pick<Page, 'items' | 'today' | 'desk' | 'cut'>;

/** What is due, from whom, how much; the first due on top. */
export function DueTable({ items, today, desk, cut }: DueTableProps) {
  const { t } = useText();
  return (
    <>
      <DataTable
        caption={t('overview.due')}
        captionHidden
        rows={items}
        rowKey={({ kind, id, number }) => `${kind} ${id} ${number}`}
        empty={<EmptyState title={t('overview.none')} />}
        columns={[
          { key: 'what', label: t('overview.what'), cell: (item) => <What item={item} desk={desk} /> },
          { key: 'agreement', label: t('reports.agreement'), cell: (item) => <Reference>{item.agreement}</Reference> },
          ...(desk
            ? [{ key: 'who', label: t('overview.who'), cell: (item: DueItem) => <bdi>{item.organisation}</bdi> }]
            : []),
          { key: 'turn', label: t('overview.turn'), cell: (item) => t(`overview.turn.${item.turn}`) },
          { key: 'day', label: t('reports.due'), cell: (item) => <Day item={item} today={today} /> },
          {
            key: 'amount',
            label: t('common.amount'),
            cell: (item) => (item.minor === null ? '–' : <Amount value={euro(item.minor)} />),
            numeric: true,
          },
        ]}
      />
      {cut ? <p className="hint">{t('overview.cut')}</p> : null}
    </>
  );
}

function What({ item, desk }: { item: DueItem; desk: boolean }) {
  const { t } = useText();
  return <a href={pageOf(item, desk)}>{t(`overview.kind.${item.kind}`, { number: item.number })}</a>;
}

function pageOf({ kind, id, agreementId }: DueItem, desk: boolean): string {
  if (kind === 'milestone' || kind === 'proof') return paths.milestones(agreementId);
  if (kind === 'repayment') return desk ? paths.agreement(agreementId) : paths.recoveryRequest(id);
  return paths.report(id);
}

function Day({ item, today }: { item: DueItem; today: string }) {
  const { t } = useText();
  if (item.dueOn === null) return <>–</>;
  return (
    <>
      <DateText value={item.dueOn} />
      {item.dueOn < today ? (
        <>
          {' '}
          <StatusTag state="overdue" tone="bad" label={t('reports.timeliness.overdue')} />
        </>
      ) : null}
    </>
  );
}

/** Granted, paid and accounted for, agreement by agreement: the picture and its figures. */
export function GrantMoney({ grants }: Pick<Page, 'grants'>) {
  const { t } = useText();
  return (
    <>
      <PairChart
        caption={t('reports.figures.caption')}
        wholeLabel={t('agreements.paid')}
        partLabel={t('agreements.accepted')}
        pairs={grants.map((grant) => ({
          key: grant.id,
          label: grant.reference,
          whole: grant.paidMinor,
          part: grant.acceptedMinor,
        }))}
      />
      <DataTable
        caption={t('overview.grants')}
        captionHidden
        rows={grants}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('overview.grants.none')} />}
        columns={[
          {
            key: 'agreement',
            label: t('reports.agreement'),
            cell: ({ id, reference }) => (
              <a href={paths.agreement(id)}>
                <Reference>{reference}</Reference>
              </a>
            ),
          },
          { key: 'who', label: t('overview.who'), cell: ({ organisation }) => <bdi>{organisation}</bdi> },
          ...(['amountMinor', 'paidMinor', 'acceptedMinor'] as const).map((key) => ({
            key,
            label: t(LABELS[key]),
            cell: (grant: Page['grants'][number]) => <Amount bare value={euro(grant[key])} />,
            numeric: true,
          })),
          {
            key: 'budget',
            label: t('budget-actual.title'),
            cell: ({ id, reference }) => (
              <a href={paths.agreementBudget(id)}>
                {t('budget-actual.open')}
                <span className="unseen"> {reference}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  );
}

const LABELS = {
  amountMinor: 'common.amount',
  paidMinor: 'agreements.paid',
  acceptedMinor: 'agreements.accepted',
} as const;
