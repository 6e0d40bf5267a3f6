import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro, money } from '#app/kernel/money.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { ShownContent } from '../../report-pages.server.ts';
import { ConversionText } from './conversion-text.tsx';
import { MissingDocuments } from '../../evidence/ui/line-documents.tsx';
import { ReceiptText } from '../../evidence/ui/receipt-text.tsx';

type CostTableProps = {
  reportId: string;
  lines: ShownContent['lines'];
  setBy: ReadonlyMap<string, string>;
};

/** The costs as they stand, each with its conversion, its documents and a way to take it out. */
export function CostTable({ reportId, lines, setBy }: CostTableProps) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('reports.costs.lines')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      totalLabel={t('common.total')}
      empty={<p className="hint">{t('reports.costs.empty')}</p>}
      columns={[
        { key: 'receipt', label: t('reports.line'), cell: (line) => <ReceiptText line={line} /> },
        {
          key: 'amount',
          label: t('common.amount'),
          cell: (line) => (
            <>
              <Amount value={money(line.amountMinor, line.currency)} />
              <ConversionText line={line} setBy={setBy.get(line.rateId ?? '')} />
            </>
          ),
          numeric: true,
        },
        {
          key: 'eur',
          label: t('reports.line.eur'),
          cell: (line) => <Amount bare value={euro(line.eurMinor)} />,
          numeric: true,
          total: <Amount bare value={euro(lines.reduce((sum, line) => sum + line.eurMinor, 0n))} />,
        },
        {
          key: 'documents',
          label: t('common.documents'),
          cell: (line) => (
            <>
              <a href={paths.costEvidence(reportId, line.id)}>
                {t('reports.line.documents', { count: line.documents.length })}
                <span className="unseen"> {t('reports.line.number', { number: line.number })}</span>
              </a>
              <MissingDocuments {...line.evidence} />
            </>
          ),
        },
        { key: 'remove', label: t('common.actions'), cell: (line) => <RemoveForm id={line.id} number={line.number} /> },
      ]}
    />
  );
}

function RemoveForm({ id, number }: { id: string; number: number }) {
  const { t } = useText();
  return (
    <Form name={`remove-${id}`} className="inline-form">
      <HiddenField name="line" value={id} />
      <Button tone="quiet" name="intent" value="remove">
        {t('common.remove')}
        <span className="unseen"> {t('reports.line.number', { number })}</span>
      </Button>
    </Form>
  );
}
