import { useText } from '#app/i18n/text-context.tsx';
import { money } from '#app/kernel/money.ts';
import { Reference } from '#app/ui/reference.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { DecisionData, DecisionRow } from '../decision-pages.server.ts';
import { OutcomeTag } from './outcome-tag.tsx';

/** Who is told what, word for word as the notice reads in the reader's own language. */
export function LetterTable({ page }: { page: DecisionData }) {
  const text = useText();
  const { t } = text;
  const words = (row: DecisionRow) =>
    t(`notice.${row.letter}`, {
      reference: row.reference,
      amount: text.money(money(row.amountMinor, page.call.currency)),
    });
  return (
    <DataTable
      caption={t('awards.letters.all')}
      captionHidden
      rows={page.rows.filter((row) => page.decision.basedOn === null || row.outcome === 'award')}
      rowKey={(row) => row.applicationId}
      columns={[
        { key: 'file', label: t('awards.file'), cell: (row) => <Reference>{row.reference}</Reference> },
        {
          key: 'organisation',
          label: t('common.organisation'),
          cell: (row) => <Reference>{row.organisation}</Reference>,
        },
        { key: 'outcome', label: t('awards.outcome'), cell: (row) => <OutcomeTag outcome={row.outcome} /> },
        {
          key: 'letter',
          label: t('awards.letters.words'),
          cell: (row) =>
            row.state === 'withdrawn' ? <StatusTag state="withdrawn" label={t('awards.letters.none')} /> : words(row),
        },
      ]}
    />
  );
}
