import { useText } from '#app/i18n/text-context.tsx';
import { euro, money } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { CostLine } from '../../report-store.server.ts';
import { ReceiptText } from '../../evidence/ui/receipt-text.tsx';

/** The cost a page of documents is about. */
export function LineFacts({ line }: { line: CostLine }) {
  const { t } = useText();
  return (
    <SummaryList
      rows={[
        { key: 'line', label: t('reports.line'), value: <ReceiptText line={line} /> },
        { key: 'amount', label: t('common.amount'), value: <Amount value={money(line.amountMinor, line.currency)} /> },
        { key: 'eur', label: t('reports.line.eur'), value: <Amount value={euro(line.eurMinor)} /> },
      ]}
    />
  );
}
