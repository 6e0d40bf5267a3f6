import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx';
import { DateTimeText } from '#app/ui/date.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { DISPOSAL_COUNTS, type DisposalCounts } from '../disposal.ts';
import type { DisposalState } from '../disposal-lifecycle.ts';

type DisposalFactsProps = {
  disposal: {
    readonly id: string;
    readonly state: DisposalState;
    readonly digest: string;
    readonly proposedAt: Instant;
    readonly proposedBy: string;
    readonly carriedOutAt: Instant | null;
    readonly counts: DisposalCounts | null;
  };
  approvals: readonly { readonly step: number; readonly alias: string; readonly at: Instant }[];
};

/** Who proposed and approved, what went, and the certificate once no file is left. */
export function DisposalFacts({ disposal, approvals }: DisposalFactsProps) {
  const { t, number } = useText();
  const { counts } = disposal;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'proposed',
            label: t('retention.disposal.proposed'),
            value: <Signed alias={disposal.proposedBy} at={disposal.proposedAt} />,
          },
          ...approvals.map(({ step, alias, at }) => ({
            key: `approval-${step}`,
            label: t('retention.disposal.approval', { step }),
            value: <Signed alias={alias} at={at} />,
          })),
          {
            key: 'digest',
            label: t('retention.certificate.digest'),
            value: <code className="digest">{disposal.digest}</code>,
          },
        ]}
      />
      {counts ? (
        <Figures
          figures={DISPOSAL_COUNTS.map((name) => ({
            key: name,
            label: t(`retention.count.${name}`),
            value: number(counts[name]),
          }))}
        />
      ) : null}
      {disposal.state === 'carried_out' ? <p>{t('retention.disposal.files-leaving')}</p> : null}
      {disposal.state === 'certified' ? (
        <ButtonRow>
          <ButtonLink href={paths.disposalCertificate(disposal.id)} download>
            {t('retention.certificate.link')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

function Signed({ alias, at }: { alias: string; at: Instant }) {
  return (
    <span>
      <bdi>{alias}</bdi> · <DateTimeText value={at} />
    </span>
  );
}
