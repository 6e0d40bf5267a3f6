import type { SampleLine } from '#app/assurance/sampling/sample-pages.server.ts';
import type { Step } from '#app/assurance/sampling/sample.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import type { EvidenceLabel } from '#app/reports/evidence/evidence-checklist.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** The list of evidence to ask for: each transaction as the third party knows it, what is on record, what is missing. */
export function EvidenceList({ lines }: { lines: readonly SampleLine[] }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t('sampling.evidence')}
      captionHidden
      dense
      rows={lines}
      rowKey={(row) => row.transactionNo}
      columns={[
        {
          key: 'transaction',
          label: t('sampling.transaction'),
          cell: (row) => <Reference>{row.transactionNo}</Reference>,
        },
        {
          key: 'document',
          label: t('sampling.document'),
          cell: (row) => <Numbers cost={row.cost} />,
        },
        { key: 'date', label: t('common.date'), cell: (row) => <DateText value={row.cost.incurredOn} /> },
        {
          key: 'amount',
          label: t('sampling.amount-local'),
          cell: (row) => <Amount value={money(row.cost.documentMinor, row.cost.currency)} />,
          numeric: true,
        },
        {
          key: 'on-record',
          label: t('sampling.on-record'),
          cell: (row) => <Labels labels={row.onRecord.map((each) => each.label)} />,
        },
        { key: 'missing', label: t('sampling.missing'), cell: (row) => <Labels labels={row.missing} /> },
        { key: 'steps', label: t('sampling.steps'), cell: (row) => <Steps steps={row.steps} /> },
      ]}
    />
  );
}

/** Its receipt, and the file of the tender or of the quotes to ask for. */
function Numbers({ cost }: { cost: SampleLine['cost'] }) {
  const { t } = useText();
  return (
    <>
      <bdi dir="auto">{cost.documentNumber}</bdi>
      {cost.procurementReference === null ? null : (
        <div className="hint">
          {t('reports.line.procurement')} <bdi dir="auto">{cost.procurementReference}</bdi>
        </div>
      )}
    </>
  );
}

function Labels({ labels }: { labels: readonly EvidenceLabel[] }) {
  const { t, list } = useText();
  const words = [...new Set(labels)].map((label) => t(`reports.evidence.${label}`));
  return <>{words.length === 0 ? t('common.none') : list(words)}</>;
}

/** What happened to the evidence so far, in words. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t, list } = useText();
  return <>{steps.length === 0 ? t('common.none') : list(steps.map((step) => t(`sampling.step.${step}`)))}</>;
}
