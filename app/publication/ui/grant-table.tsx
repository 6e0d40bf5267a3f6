import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage } from '#app/kernel/languages.ts';
import { DateText, MonthText } from '#app/ui/date.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { PublicGrant } from '../public-grant.ts';

/** Public grants, one line each, as much as each allows. */
export function GrantTable({ grants }: { grants: readonly PublicGrant[] }) {
  const { t, country, language } = useText();
  return (
    <DataTable
      caption={t('publication.list.title')}
      captionHidden
      rows={grants}
      rowKey={(grant) => grant.code}
      empty={<EmptyState title={t('publication.list.empty')}>{t('publication.list.empty.body')}</EmptyState>}
      columns={[
        { key: 'code', label: t('publication.grant'), cell: (grant) => <Reference>{grant.code}</Reference> },
        { key: 'recipient', label: t('publication.recipient'), cell: (grant) => <Recipient grant={grant} /> },
        { key: 'place', label: t('publication.filter.place'), cell: (grant) => country(grant.place.code) },
        {
          key: 'call',
          label: t('publication.call'),
          cell: (grant) => <span dir="auto">{inLanguage(grant.call.title, language)}</span>,
        },
        { key: 'results', label: t('publication.filter.result'), cell: (grant) => grant.results.join(', ') },
        { key: 'awarded', label: t('publication.awardedOn'), cell: (grant) => <Awarded grant={grant} /> },
        { key: 'amount', label: t('common.amount'), cell: (grant) => <GrantAmount grant={grant} />, numeric: true },
      ]}
    />
  );
}

function Recipient({ grant }: { grant: PublicGrant }) {
  const { t } = useText();
  return grant.recipient ? (
    <bdi>{grant.recipient.name}</bdi>
  ) : (
    <span className="hint">{t('publication.data.nameless')}</span>
  );
}

function Awarded({ grant }: { grant: PublicGrant }) {
  if (grant.grain === 'year') return <time>{grant.awardedOn.slice(0, 4)}</time>;
  return grant.grain === 'month' ? <MonthText value={grant.awardedOn} /> : <DateText value={grant.awardedOn} />;
}

function GrantAmount({ grant }: { grant: PublicGrant }) {
  const { t } = useText();
  const amount = <Amount value={{ minor: grant.amountMinor, currency: grant.currency }} />;
  if (grant.grain === 'day') return amount;
  return (
    <>
      <span className="hint">{t('publication.about')}</span> {amount}
    </>
  );
}
