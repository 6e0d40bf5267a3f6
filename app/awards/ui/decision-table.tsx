import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { DateText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { awardsPage } from '../award-pages.server.ts';

type Page = Awaited<ReturnType<typeof awardsPage>>;

/** The committees' lists, one per row, each under the reference of its call. */
export function DecisionTable({ rows }: Pick<Page, 'rows'>) {
  const { t, number } = useText();
  return (
    <DataTable
      caption={t('awards.list.decisions')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('awards.list.empty')}>{t('awards.list.empty.body')}</EmptyState>}
      columns={[
        {
          key: 'call',
          label: t('awards.call'),
          cell: (row) => <CallLink href={paths.awardDecision(row.id)} reference={row.call} title={row.title} />,
        },
        {
          key: 'state',
          label: t('common.status'),
          cell: (row) => <StatusTag state={row.state} label={t(`award-decision.state.${row.state}`)} />,
        },
        { key: 'prepared', label: t('awards.prepared-on'), cell: (row) => <DateText value={row.preparedAt} /> },
        { key: 'awards', label: t('awards.awards'), cell: (row) => number(row.awards), numeric: true },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: (row) => <Amount value={{ minor: row.amountMinor, currency: row.currency }} />,
          numeric: true,
        },
        {
          key: 'envelope',
          label: t('awards.envelope'),
          cell: (row) => <Amount value={{ minor: row.envelopeMinor, currency: row.currency }} />,
          numeric: true,
        },
      ]}
    />
  );
}

/** Calls whose ranking is fixed and whose list is still to be prepared. */
export function WaitingTable({ rows }: { rows: Page['waiting'] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('awards.list.waiting')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.callId}
      columns={[
        {
          key: 'call',
          label: t('awards.call'),
          cell: (row) => (
            <CallLink href={paths.awardPreparation(row.callId)} reference={row.reference} title={row.title} />
          ),
        },
        { key: 'fixed', label: t('awards.list.fixed-on'), cell: (row) => <DateText value={row.fixedAt} /> },
      ]}
    />
  );
}

function CallLink({ href, reference, title }: { href: string; reference: string; title: Translated }) {
  const { language } = useText();
  return (
    <>
      <a href={href}>
        <Reference>{reference}</Reference>
      </a>{' '}
      <bdi>{inLanguage(title, language)}</bdi>
    </>
  );
}
