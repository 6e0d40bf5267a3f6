import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { DateText, DateTimeText } from '#app/ui/date.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { StoredDerogation } from '../derogation-store.server.ts';

type Props = {
  derogation: StoredDerogation;
  agreement: string;
  organisation: string;
  requester: string | null;
  approvals: readonly { readonly step: number; readonly alias: string; readonly at: Instant }[];
};

/** What the exception is from, why, until when, and who stands for it. */
export function DerogationFacts({ derogation, agreement, organisation, requester, approvals }: Props) {
  const { t } = useText();
  const { agreementId, kind, legalBasis, reasonClass, authorityReference, validUntil, reviewOn } = derogation;
  return (
    <SummaryList
      rows={[
        {
          key: 'grant',
          label: t('publication.grant'),
          value: (
            <a href={paths.grantPublication(agreementId)}>
              <bdi dir="ltr">{agreement}</bdi>
            </a>
          ),
        },
        { key: 'organisation', label: t('common.organisation'), value: <bdi dir="ltr">{organisation}</bdi> },
        { key: 'kind', label: t('publication.derogation.kind'), value: t(`publication.derogation.kind.${kind}`) },
        { key: 'basis', label: t('publication.basis'), value: t(`publication.basis.${legalBasis}`) },
        { key: 'reason', label: t('publication.reason'), value: t(`publication.reason.${reasonClass}`) },
        {
          key: 'authority',
          label: t('publication.derogation.authority'),
          value: authorityReference ? <Reference>{authorityReference}</Reference> : null,
        },
        { key: 'until', label: t('publication.derogation.validUntil'), value: <DateText value={validUntil} /> },
        { key: 'review', label: t('publication.derogation.reviewOn'), value: <DateText value={reviewOn} /> },
        { key: 'requested', label: t('publication.derogation.requestedBy'), value: <bdi>{requester ?? ''}</bdi> },
        ...approvals.map(({ step, alias, at }) => ({
          key: `approval-${step}`,
          label: t('publication.derogation.approval', { step }),
          value: (
            <>
              <bdi>{alias}</bdi> · <DateTimeText value={at} />
            </>
          ),
        })),
      ]}
    />
  );
}
