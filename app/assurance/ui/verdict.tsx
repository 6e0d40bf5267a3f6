import { useText } from '#app/i18n/text-context.tsx';
import type { Instant } from '#app/kernel/instant.ts';
import type { ChainVerdict } from '#app/trail/chain-verdict.ts';
import { DateTimeText } from '#app/ui/date.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';

type VerdictProps = { verdict: ChainVerdict & { readonly chain: 'trail' | 'journal' }; at: Instant };

/** AT-2: whether a chain holds; how long it is and its head hash, to compare with an earlier copy; the first fault. */
export function Verdict({ verdict, at }: VerdictProps) {
  const { t, number } = useText();
  const { chain, fault } = verdict;
  const rows: (SummaryRow | null)[] = [
    { key: 'count', label: t(`assurance.chain.${chain}.count`), value: number(verdict.count) },
    verdict.erased > 0 ? { key: 'erased', label: t('assurance.chain.erased'), value: number(verdict.erased) } : null,
    { key: 'head', label: t('assurance.chain.head'), value: <Reference>{verdict.headHash}</Reference> },
    { key: 'at', label: t('assurance.chain.verified-at'), value: <DateTimeText value={at} /> },
    fault ? { key: 'fault', label: t('assurance.chain.fault'), value: t(`assurance.fault.${fault.kind}`) } : null,
    fault && fault.number !== null
      ? { key: 'number', label: t('assurance.chain.fault-number'), value: number(fault.number) }
      : null,
    fault?.id ? { key: 'id', label: t('assurance.chain.fault-id'), value: <Reference>{fault.id}</Reference> } : null,
  ];
  return (
    <>
      <NoticeBanner
        tone={fault ? 'error' : 'success'}
        title={t(fault ? 'assurance.chain.broken' : 'assurance.chain.whole')}
      />
      <SummaryList rows={rows.filter((row) => row !== null)} />
    </>
  );
}
