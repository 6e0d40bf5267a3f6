import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { Tier } from '../tier.ts';

type Props = {
  publication: {
    readonly agreementId: string;
    readonly reference: string;
    readonly tier: Tier;
    readonly publicCode: string;
    readonly publishFrom: string | null;
    readonly consent: Tier | null;
  };
  organisation: string;
  place: string;
};

/** What the public sees of a grant, and what its grantee said. */
export function GrantSeen({ publication, organisation, place }: Props) {
  const { t, country } = useText();
  const { agreementId, reference, tier, publicCode, publishFrom, consent } = publication;
  return (
    <SummaryList
      rows={[
        {
          key: 'agreement',
          label: t('publication.grant'),
          value: (
            <a href={paths.agreement(agreementId)}>
              <bdi dir="ltr">{reference}</bdi>
            </a>
          ),
        },
        { key: 'organisation', label: t('common.organisation'), value: <bdi dir="ltr">{organisation}</bdi> },
        { key: 'place', label: t('publication.filter.place'), value: country(place) },
        { key: 'tier', label: t('publication.desk.seen'), value: t(`publication.tier.${tier}.body`) },
        { key: 'code', label: t('publication.grant.code'), value: <Reference>{publicCode}</Reference> },
        ...(publishFrom
          ? [{ key: 'from', label: t('publication.grant.publishFrom'), value: <DateText value={publishFrom} /> }]
          : []),
        {
          key: 'consent',
          label: t('publication.grant.consent'),
          value: consent ? t(`publication.tier.${consent}`) : t('publication.grant.silent'),
        },
      ]}
    />
  );
}
