import { useText } from '#app/i18n/text-context.tsx';
import { euro, money } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { DataTable, type Column } from '#app/ui/table.tsx';
import type { ShownContent } from '../../report-pages.server.ts';
import { LineDocuments } from '../../evidence/ui/line-documents.tsx';
import { LineOutcome } from '../../review/ui/line-outcome.tsx';
import { ReceiptText } from '../../evidence/ui/receipt-text.tsx';

type Line = ShownContent['lines'][number];

/** Every cost with its documents and, once decided, what was accepted of it and why not all. */
export function ClaimedTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useText();
  const decided = lines.some((line) => line.decision !== null);
  const claimed = lines.reduce((sum, line) => sum + line.eurMinor, 0n);
  const outcome: Column<Line> = {
    key: 'outcome',
    label: t('reports.line.outcome'),
    cell: (line) => <LineOutcome line={line} />,
  };
  return (
    <DataTable
      caption={t('reports.task.costs')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      totalLabel={t('common.total')}
      empty={<p className="hint">{t('common.not-provided')}</p>}
      columns={[
        { key: 'receipt', label: t('reports.line'), cell: (line) => <ReceiptText line={line} /> },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: (line) => <Amount value={money(line.amountMinor, line.currency)} />,
          numeric: true,
        },
        {
          key: 'eur',
          label: t('reports.line.eur'),
          cell: (line) => <Amount bare value={euro(line.eurMinor)} />,
          numeric: true,
          total: <Amount bare value={euro(claimed)} />,
        },
        { key: 'documents', label: t('common.documents'), cell: (line) => <LineDocuments line={line} /> },
        ...(decided ? [outcome] : []),
      ]}
    />
  );
}
