import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { Amount } from '#app/ui/money.tsx';
import { DataTable } from '#app/ui/table.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { DeclarationsPage } from '../../review/decision-pages.server.ts';
import { LineDocuments } from './line-documents.tsx';
import { ReceiptText } from './receipt-text.tsx';

type Line = DeclarationsPage['lines'][number];

/** Costs whose receipt was declared lost or unsafe, and the button of the second person. */
export function DeclaredCosts({ lines, declared, open }: DeclarationsPage) {
  const { t, percent, money } = useText();
  const share = { minor: money(euro(declared.minor)), most: money(euro(declared.ceilingMinor)) };
  return (
    <>
      <p>{t('reports.declarations.share', { ...share, percent: percent(declared.percent) })}</p>
      <DataTable
        caption={t('reports.declarations.title')}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={<p className="hint">{t('common.none')}</p>}
        columns={[
          { key: 'receipt', label: t('reports.line'), cell: (line) => <ReceiptText line={line} /> },
          {
            key: 'eur',
            label: t('reports.line.eur'),
            cell: (line) => <Amount bare value={euro(line.eurMinor)} />,
            numeric: true,
          },
          {
            key: 'reason',
            label: t('reports.declaration.reason'),
            cell: (line) => t(`reports.declaration.${line.declaration.reason}`),
          },
          { key: 'documents', label: t('common.documents'), cell: (line) => <LineDocuments line={line} /> },
          { key: 'signature', label: t('common.actions'), cell: (line) => <Countersign line={line} open={open} /> },
        ]}
      />
    </>
  );
}

function Countersign({ line, open }: { line: Line; open: boolean }) {
  const { t } = useText();
  if (line.declaration.countersignedBy) return <>{t('reports.declaration.signed')}</>;
  if (!open) return <>{t('reports.declaration.unsigned')}</>;
  return (
    <Form name={`sign-${line.id}`} className="inline-form">
      <HiddenField name="line" value={line.id} />
      <Button tone="secondary">
        {t('reports.declaration.countersign')}
        <span className="unseen"> {t('reports.line.number', { number: line.number })}</span>
      </Button>
    </Form>
  );
}
