import { useText } from '#app/i18n/text-context.tsx';
import { DateText } from '#app/ui/date.tsx';
import type { CostLine } from '../report-store.server.ts';

type ReceiptTextProps = {
  line: Pick<CostLine, 'number' | 'heading' | 'costType' | 'description' | 'documentNumber' | 'incurredOn' | 'paidOn'>;
};

/** A cost in words: its number, what it was for, under which heading, when. */
export function ReceiptText({ line }: ReceiptTextProps) {
  const { t } = useText();
  return (
    <>
      {t('reports.line.number', { number: line.number })} · <bdi>{line.description}</bdi>
      <div className="hint">
        {t(`heading.${line.heading}`)} · {t(`reports.cost-type.${line.costType}`)} · <bdi>{line.documentNumber}</bdi>
      </div>
      <div className="hint">
        <DateText value={line.incurredOn} />
        {line.paidOn === line.incurredOn ? null : (
          <>
            {' · '}
            {t('reports.line.paid')} <DateText value={line.paidOn} />
          </>
        )}
      </div>
    </>
  );
}
