import { useText } from '#app/i18n/text-context.tsx';
import { euro, money, toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Amount } from '#app/ui/money.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Reference } from '#app/ui/reference.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { DISALLOW_CODES } from '../acceptance.ts';
import type { LineToDecide } from '../decision-pages.server.ts';
import { DeclarationNote } from '../../evidence/ui/declaration.tsx';
import { ConversionText } from '../../costs/ui/conversion-text.tsx';
import { LineDocuments } from '../../evidence/ui/line-documents.tsx';
import { ReceiptText } from '../../evidence/ui/receipt-text.tsx';

/** One cost as the officer judges it: the facts, the warnings, and how much of it is accepted. */
export function LineDecision({ line, setBy }: { line: LineToDecide; setBy: string | undefined }) {
  const { t } = useText();
  return (
    <Fieldset legend={t('reports.line.number', { number: line.number })}>
      <SummaryList
        rows={[
          { key: 'receipt', label: t('reports.line'), value: <ReceiptText line={line} /> },
          {
            key: 'claimed',
            label: t('reports.figures.claimed'),
            value: (
              <>
                <Amount value={euro(line.eurMinor)} /> · <Amount value={money(line.amountMinor, line.currency)} />
                <ConversionText line={line} setBy={setBy} />
              </>
            ),
          },
          { key: 'vat', label: t('reports.cost.vat'), value: <Vat line={line} /> },
          { key: 'documents', label: t('common.documents'), value: <LineDocuments line={line} /> },
        ]}
      />
      {line.declaration ? <DeclarationNote declaration={line.declaration} /> : null}
      <Duplicates line={line} />
      <AmountField
        name={`accepted.${line.id}`}
        label={t('reports.decision.accepted-amount')}
        hint={t('reports.decision.accepted-amount.hint')}
        currency="EUR"
        defaultValue={toDecimal(euro(line.mostMinor))}
      />
      <SelectField
        name={`ground.${line.id}`}
        label={t('reports.decision.ground')}
        optional
        choices={DISALLOW_CODES.map((code) => ({ value: code, label: t(`reports.disallow.${code}`) }))}
        defaultValue={
          line.aboveFlexibility
            ? 'above-flexibility'
            : line.mostMinor === line.eurMinor
              ? ''
              : line.declaration && !line.declaration.countersignedBy
                ? 'no-evidence'
                : 'ineligible-tax'
        }
      />
      <TextField
        name={`comment.${line.id}`}
        label={t('reports.decision.comment')}
        hint={t('reports.decision.comment.hint')}
        width="full"
        optional
      />
    </Fieldset>
  );
}

function Vat({ line }: { line: LineToDecide }) {
  const { t } = useText();
  if (line.vatMinor === 0n) return <>{t('common.none')}</>;
  return (
    <>
      <Amount value={money(line.vatMinor, line.currency)} />
      {line.vatRecoverable ? <div className="hint">{t('reports.cost.vat-recoverable')}</div> : null}
    </>
  );
}

/** I33: the same receipt or the same file elsewhere. */
function Duplicates({ line }: { line: LineToDecide }) {
  const { t } = useText();
  if (line.duplicates.length === 0) return null;
  return (
    <NoticeBanner tone="warning" title={t('reports.duplicate.title')}>
      <ul>
        {line.duplicates.map((each) => (
          <li key={`${each.kind} ${each.otherReference}`}>
            {t(`reports.duplicate.${each.kind}`)} <Reference>{each.otherReference}</Reference>
          </li>
        ))}
      </ul>
    </NoticeBanner>
  );
}
