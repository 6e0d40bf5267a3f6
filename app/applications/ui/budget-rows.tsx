import { useText } from '#app/i18n/text-context.tsx';
import type { Reply } from '#app/kernel/form.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { MEASURES, PAYERS, type BudgetLine } from '../budget.ts';
import { FIRST_NEW_ROW, lineField, rowsOf } from '../budget-form.ts';
import { localMoney, type LocalRate } from '../local-amounts.ts';

type Shown = { currency: string; local: LocalRate | null };
type RowsProps = Shown & { lines: readonly BudgetLine[]; reply: Reply | null; blank: boolean };

/** One fieldset a line. When the page comes back, the rows that were sent, even where the line is gone by now. */
export function BudgetRows({ lines, reply, blank, ...shown }: RowsProps) {
  const sent = reply ? rowsOf(Object.keys(reply.values)) : null;
  const rows = sent ?? [...lines.map((line) => line.id), ...(blank ? [FIRST_NEW_ROW] : [])];
  return rows.map((row, index) => (
    <Row key={row} row={row} number={index + 1} line={lines.find((line) => line.id === row)} {...shown} />
  ));
}

type RowProps = Shown & { row: string; number: number; line: BudgetLine | undefined };

function Row({ row, number, line, currency, local }: RowProps) {
  const { t } = useText();
  const isNew = row.startsWith('new-');
  return (
    <Fieldset
      alike
      legend={isNew ? t('applications.budget.new-line') : t('applications.budget.line', { number })}
      row={row}
    >
      <SelectField
        name={lineField('heading', row)}
        label={t('applications.budget.heading')}
        choices={HEADINGS.map((heading) => ({ value: heading, label: t(`heading.${heading}`) }))}
        defaultValue={line?.heading}
      />
      <TextField
        name={lineField('description', row)}
        label={t('applications.budget.description')}
        width="full"
        defaultValue={line?.description}
      />
      <div className="columns">
        <TextField
          name={lineField('quantity', row)}
          label={t('applications.budget.quantity')}
          width="short"
          inputMode="numeric"
          dir="ltr"
          defaultValue={line ? String(line.quantity) : ''}
        />
        <SelectField
          name={lineField('measure', row)}
          label={t('budget.measure')}
          blank={false}
          choices={MEASURES.map((measure) => ({ value: measure, label: t(`budget.measure.${measure}`) }))}
          defaultValue={line?.measure ?? 'item'}
        />
        <AmountField
          name={lineField('unit', row)}
          label={t('applications.budget.unit')}
          currency={currency}
          defaultValue={line ? toDecimal(money(line.unitMinor, currency)) : ''}
        />
      </div>
      <SelectField
        name={lineField('payer', row)}
        label={t('budget.payer')}
        blank={false}
        choices={PAYERS.map((payer) => ({ value: payer, label: t(`budget.payer.${payer}`) }))}
        defaultValue={line?.payer ?? 'grant'}
      />
      <div className="section-head" data-worth="" hidden={!line}>
        <p>
          {t('applications.budget.amount')}: <Worth line={line} currency={currency} local={local} />
        </p>
        <Button tone="quiet" name="intent" value={`remove:${row}`}>
          {t('applications.budget.remove', { number })}
        </Button>
      </div>
      <p className="hint" data-save-note="" hidden />
    </Fieldset>
  );
}

/** Quantity times unit, in the call's currency and in the one its people reckon in. */
function Worth({ line, currency, local }: Shown & { line: BudgetLine | undefined }) {
  const text = useText();
  const minor = line?.amountMinor ?? 0n;
  const beside = local ? ` (${text.money(localMoney(minor, local))})` : '';
  return (
    <bdi className="amount" dir="ltr" data-amount="">
      {line ? `${text.money(money(minor, currency))}${beside}` : ''}
    </bdi>
  );
}
