import type { DrawnItem } from '#app/assurance/sampling/item-store.server.ts';
import type { Finding } from '#app/assurance/sampling/sample-store.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import { euro } from '#app/kernel/money.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import { UserText } from '#app/ui/user-text.tsx';

type FindingFactsProps = {
  finding: Finding;
  item: DrawnItem;
  /** Who did what, by alias. */
  people: Readonly<Record<'raised' | 'commented' | 'replied' | 'corrected', string>>;
  recovery: { readonly id: string; readonly reference: string; readonly amountMinor: bigint } | null;
  readsRecovery: boolean;
};

/** The finding, what was said on both sides, and what came of it. */
export function FindingFacts({ finding, item, people, recovery, readsRecovery }: FindingFactsProps) {
  const { t } = useText();
  const rows: (SummaryRow | null)[] = [
    {
      key: 'transaction',
      label: t('sampling.transaction'),
      value: (
        <a href={paths.sampleItem(finding.sampleId, finding.transactionNo)}>
          <Reference>{finding.transactionNo}</Reference>
        </a>
      ),
    },
    { key: 'organisation', label: t('common.organisation'), value: <bdi>{item.organisation}</bdi> },
    { key: 'amount', label: t('sampling.amount'), value: <Amount value={euro(item.amountMinor)} /> },
    { key: 'type', label: t('sampling.finding.type'), value: t(`sampling.type.${finding.type}`) },
    {
      key: 'criterion',
      label: t('sampling.finding.criterion'),
      value: <bdi dir="auto">{finding.criterion}</bdi>,
    },
    {
      key: 'facts',
      label: t('sampling.finding.facts'),
      value: <Said text={finding.facts} by={people.raised} at={finding.raisedAt} />,
    },
    { key: 'ineligible', label: t('sampling.ineligible'), value: <Amount value={euro(finding.ineligibleMinor)} /> },
    {
      key: 'comment',
      label: t('sampling.finding.comment'),
      value: <Said text={finding.comment} by={people.commented} at={finding.commentedAt} />,
    },
    {
      key: 'reply',
      label: t('sampling.finding.reply'),
      value: <Said text={finding.reply} by={people.replied} at={finding.repliedAt} />,
    },
    finding.correctedAt
      ? {
          key: 'corrected',
          label: t('sampling.finding.corrected'),
          value: <ByLine by={people.corrected} at={finding.correctedAt} />,
        }
      : null,
    recovery
      ? {
          key: 'recovery',
          label: t('sampling.finding.recovery'),
          value: <Owed recovery={recovery} link={readsRecovery} />,
        }
      : null,
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

function Said({ text, by, at }: { text: string | null; by: string; at: Instant | null }) {
  const { t } = useText();
  if (text === null || at === null) return <>{t('common.none')}</>;
  return (
    <>
      <UserText>{text}</UserText>
      <ByLine by={by} at={at} />
    </>
  );
}

function ByLine({ by, at }: { by: string; at: Instant }) {
  return (
    <p className="hint">
      <bdi>{by}</bdi> · <DateTimeText value={at} />
    </p>
  );
}

function Owed({ recovery, link }: { recovery: NonNullable<FindingFactsProps['recovery']>; link: boolean }) {
  const reference = <Reference>{recovery.reference}</Reference>;
  return (
    <>
      {link ? <a href={paths.recovery(recovery.id)}>{reference}</a> : reference} ·{' '}
      <Amount value={euro(recovery.amountMinor)} />
    </>
  );
}
