import { useText } from '#app/i18n/text-context.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Section } from '#app/ui/page.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { CallContent } from '../call-content.ts';
import type { ViewedCall } from './call-view.tsx';
import { Said } from './said.tsx';

/** The lots of a call with their shares; nothing where it has none. */
export function LotsView({ call, content }: { call: ViewedCall; content: CallContent }) {
  const { t, money } = useText();
  const { currency, envelopeMinor } = call;
  if (!content.lots) return null;
  return (
    <Section title={t('calls.view.lots')} id="lots">
      <DataTable
        caption={t('calls.view.lots')}
        captionHidden
        rows={content.lots}
        rowKey={(lot) => lot.code}
        totalLabel={t('common.total')}
        columns={[
          { key: 'lot', label: t('calls.lot'), cell: ({ title }) => <Said text={title} /> },
          {
            key: 'envelope',
            label: t('calls.lot.envelope'),
            cell: (lot) => <Amount value={{ minor: BigInt(lot.envelopeMinor), currency }} />,
            numeric: true,
            total: money({ minor: envelopeMinor, currency }),
          },
        ]}
      />
    </Section>
  );
}
