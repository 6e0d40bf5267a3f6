import type { RiskFlag } from '#app/assurance/sampling/risk-flags.ts';
import type { SampleLine } from '#app/assurance/sampling/sample-pages.server.ts';
import { paths } from '#app/http/paths.ts';
import { useText } from '#app/i18n/text-context.tsx';
import { euro } from '#app/kernel/money.ts';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { DataTable } from '#app/ui/table.tsx';

/** What was drawn, in the order of the draw. */
export function SampleLines({ sampleId, lines }: { sampleId: string; lines: readonly SampleLine[] }) {
  const { t } = useText();
  const sum = (of: (line: SampleLine) => bigint) => lines.reduce((total, line) => total + of(line), 0n);
  return (
    <DataTable
      caption={t('sampling.lines')}
      captionHidden
      dense
      rows={lines}
      rowKey={(row) => row.transactionNo}
      totalLabel={t('common.total')}
      columns={[
        {
          key: 'transaction',
          label: t('sampling.transaction'),
          cell: (row) => (
            <a href={paths.sampleItem(sampleId, row.transactionNo)}>
              <Reference>{row.transactionNo}</Reference>
            </a>
          ),
        },
        { key: 'organisation', label: t('common.organisation'), cell: (row) => <bdi>{row.organisation}</bdi> },
        { key: 'heading', label: t('sampling.heading'), cell: (row) => t(`heading.${row.heading}`) },
        { key: 'flags', label: t('sampling.flags'), cell: (row) => <Flags flags={row.flags} /> },
        {
          key: 'tested',
          label: t('sampling.tested'),
          cell: (row) => t(row.steps.includes('tested') ? 'common.yes' : 'common.no'),
        },
        {
          key: 'amount',
          label: t('sampling.amount'),
          cell: (row) => <Amount bare value={euro(row.amountMinor)} />,
          numeric: true,
          total: <Amount bare value={euro(sum((line) => line.amountMinor))} />,
        },
        {
          key: 'error',
          label: t('sampling.ineligible'),
          cell: (row) => <Amount bare value={euro(row.errorMinor)} />,
          numeric: true,
          total: <Amount bare value={euro(sum((line) => line.errorMinor))} />,
        },
      ]}
    />
  );
}

/** Why a line deserves a look, in words. */
export function Flags({ flags }: { flags: readonly RiskFlag[] }) {
  const { t, list } = useText();
  return <>{flags.length === 0 ? t('common.none') : list(flags.map((flag) => t(`sampling.flag.${flag}`)))}</>;
}
