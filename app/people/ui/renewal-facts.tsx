import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { CHANNELS } from '../renewals/renewal.ts';

type RenewalFactsProps = {
  renewal: {
    readonly askedByAlias: string;
    readonly askedAt: Instant;
    readonly askedAfter: string;
    readonly approvedByAlias: string | null;
    readonly approvedAt: Instant | null;
    readonly approvedAfter: string | null;
    readonly opensAt: Instant | null;
  };
};

/** Who asked and who said yes, when, how they recognised the person, and from when on it counts. */
export function RenewalFacts({ renewal }: RenewalFactsProps) {
  const { t, dateTime } = useText();
  const { askedByAlias, askedAt, askedAfter, approvedByAlias, approvedAt, approvedAfter, opensAt } = renewal;
  const step = (given: { by: string; at: Instant; after: string | null }) => {
    const channel = CHANNELS.find((each) => each === given.after);
    return (
      <>
        <bdi>{given.by}</bdi>, {dateTime(given.at)}
        {channel ? <div className="hint">{t(`renewals.channel.${channel}`)}</div> : null}
      </>
    );
  };
  const asked = step({ by: askedByAlias, at: askedAt, after: askedAfter });
  const rows = [{ key: 'asked', label: t('renewals.asked-by'), value: asked }];
  if (approvedByAlias !== null && approvedAt !== null) {
    const approved = step({ by: approvedByAlias, at: approvedAt, after: approvedAfter });
    rows.push({ key: 'approved', label: t('renewals.approved-by'), value: approved });
  }
  if (opensAt !== null) rows.push({ key: 'opens', label: t('renewals.opens'), value: <>{dateTime(opensAt)}</> });
  return <SummaryList rows={rows} />;
}
