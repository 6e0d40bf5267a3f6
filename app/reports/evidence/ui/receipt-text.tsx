import { useText } from '#app/i18n/text-context.tsx';
import { lineText } from '#app/agreements/budget-line-text.ts';
import { money as moneyOf } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { WHOLE_BP } from '../../costs/cost-line.ts';
import type { CostLine } from '../../report-store.server.ts';

type Words =
  | 'number'
  | 'heading'
  | 'budgetLine'
  | 'costType'
  | 'description'
  | 'documentNumber'
  | 'procurementReference'
  | 'incurredOn'
  | 'paidOn';
type ReceiptTextProps = { line: Pick<CostLine, Words | 'currency' | 'documentMinor' | 'shareBp'> };

/** A cost in words: its number, what it was for, under which heading, when, and the share of it that is charged. */
export function ReceiptText({ line }: ReceiptTextProps) {
  const text = useText();
  const { t, percent, money } = text;
  return (
    <>
      {t('reports.line.number', { number: line.number })} · <bdi>{line.description}</bdi>
      <div className="hint">
        {t(`heading.${line.heading}`)} · <bdi>{lineText(line.budgetLine, text)}</bdi> ·{' '}
        {t(`reports.cost-type.${line.costType}`)} · <bdi>{line.documentNumber}</bdi>
      </div>
      {line.procurementReference === null ? null : (
        <div className="hint">
          {t('reports.line.procurement')} <bdi dir="auto">{line.procurementReference}</bdi>
        </div>
      )}
      <div className="hint">
        <DateText value={line.incurredOn} />
        {line.paidOn === line.incurredOn ? null : (
          <>
            {' · '}
            {t('reports.line.paid')} <DateText value={line.paidOn} />
          </>
        )}
      </div>
      {line.shareBp === WHOLE_BP ? null : (
        <div className="hint">
          {t('reports.line.share', {
            percent: percent(line.shareBp / 100),
            amount: money(moneyOf(line.documentMinor, line.currency)),
          })}
        </div>
      )}
    </>
  );
}
