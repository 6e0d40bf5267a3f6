import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { Factor } from '#app/people/step-up.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Section } from '#app/ui/page.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

export type Signer = {
  readonly side: 'grantee' | 'lead';
  readonly alias: string;
  readonly at: Instant;
  readonly onPaper: boolean;
  readonly confirmedBy: Factor;
};

type AgreementHistoryProps = {
  agreement: { readonly id: string; readonly createdAt: Instant; readonly activatedAt: Instant | null };
  paper: { readonly at: Instant } | null;
  signatures: readonly Signer[];
};

const SIDES = ['grantee', 'lead'] as const;

/** Both signatures, and the moves that led to them. People are named by their alias. */
export function AgreementHistory({ agreement, paper, signatures }: AgreementHistoryProps) {
  const { t } = useText();
  const of = (side: Signer['side']) => signatures.find((each) => each.side === side);
  const grantee = of('grantee');
  const lead = of('lead');
  return (
    <>
      <Section title={t('agreements.home.signatures')}>
        <SummaryList
          rows={SIDES.map((side) => ({
            key: side,
            label: t(`agreements.side.${side}`),
            value: <Signature id={agreement.id} signer={of(side)} />,
          }))}
        />
      </Section>
      <Section title={t('common.history')}>
        <Timeline
          label={t('common.history')}
          entries={[
            { key: 'drafted', at: agreement.createdAt, title: t('agreements.stage.drafted') },
            ...(paper ? [{ key: 'sent', at: paper.at, title: t('agreement.state.sent') }] : []),
            ...(grantee
              ? [{ key: 'grantee', at: grantee.at, title: t('agreement.state.signed_by_grantee'), by: grantee.alias }]
              : []),
            ...(lead ? [{ key: 'lead', at: lead.at, title: t('agreement.state.countersigned'), by: lead.alias }] : []),
            ...(agreement.activatedAt
              ? [{ key: 'active', at: agreement.activatedAt, title: t('agreement.state.active') }]
              : []),
          ]}
        />
      </Section>
    </>
  );
}

function Signature({ id, signer }: { id: string; signer: Signer | undefined }) {
  const { t } = useText();
  if (!signer) return <span className="hint">{t('agreements.home.not-signed')}</span>;
  return (
    <>
      <bdi>{signer.alias}</bdi> · <DateTimeText value={signer.at} /> · {t(`people.step-up.by.${signer.confirmedBy}`)}
      {signer.onPaper ? (
        <>
          {' · '}
          <a href={paths.agreementSignedCopy(id)}>{t('agreements.paper.open')}</a>
        </>
      ) : null}
    </>
  );
}
