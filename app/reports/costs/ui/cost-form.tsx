import { useText } from '#app/i18n/text-context.tsx';
import { CURRENCIES } from '#app/programme/currencies.ts';
import type { FxPolicy } from '#app/programme/fx-policy.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { lineKey, type DraftLine } from '#app/agreements/budget-line.ts';
import { lineText } from '#app/agreements/budget-line-text.ts';
import { COST_TYPES } from '../cost-line.ts';

type CostFormProps = { budget: readonly DraftLine[]; currency: string; fxPolicy: FxPolicy };

/** One receipt, in the currency it was paid in; the portal converts. */
export function CostForm({ budget, currency, fxPolicy }: CostFormProps) {
  const text = useText();
  const { t } = text;
  return (
    <Section id="add" title={t('reports.costs.add.title')}>
      <Form name="cost">
        <SelectField
          name="budgetLine"
          label={t('reports.cost.budget-line')}
          hint={t('reports.cost.budget-line.hint')}
          choices={budget.map((line) => ({
            value: lineKey(line),
            label: lineText(line, text),
            group: t(`heading.${line.heading}`),
          }))}
        />
        <SelectField
          name="costType"
          label={t('reports.cost.type')}
          hint={t('reports.cost.type.hint')}
          choices={COST_TYPES.map((each) => ({ value: each, label: t(`reports.cost-type.${each}`) }))}
        />
        <TextField
          name="description"
          label={t('reports.cost.description')}
          hint={t('reports.cost.description.hint')}
          width="full"
        />
        <TextField
          name="supplier"
          label={t('reports.cost.supplier')}
          hint={t('reports.cost.supplier.hint')}
          width="full"
          spellCheck={false}
        />
        <TextField
          name="documentNumber"
          label={t('reports.cost.document-number')}
          hint={t('reports.cost.document-number.hint')}
        />
        <TextField
          name="procurementReference"
          label={t('reports.cost.procurement')}
          hint={t('reports.cost.procurement.hint')}
          spellCheck={false}
          optional
        />
        <div className="columns">
          <DateField name="incurredOn" label={t('reports.cost.incurred')} />
          <DateField name="paidOn" label={t('reports.cost.paid')} />
        </div>
        <AmountField
          name="amount"
          label={t('reports.cost.amount')}
          hint={t('reports.cost.amount.hint', { policy: t(`fx-policy.${fxPolicy}`) })}
          currency={currency}
          currencies={CURRENCIES}
        />
        <ShareAndVat />
        <ButtonRow>
          <Button name="intent" value="documents">
            {t('reports.costs.add.documents')}
          </Button>
          <Button tone="secondary" name="intent" value="add">
            {t('reports.costs.add')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** How much of the receipt is charged, and the VAT in it. */
function ShareAndVat() {
  const { t } = useText();
  return (
    <>
      <TextField
        name="share"
        label={t('reports.cost.share')}
        hint={t('reports.cost.share.hint')}
        width="short"
        inputMode="decimal"
        dir="ltr"
        defaultValue="100"
        optional
      />
      <TextField
        name="vat"
        label={t('reports.cost.vat')}
        hint={t('reports.cost.vat.hint')}
        width="short"
        inputMode="decimal"
        dir="ltr"
        optional
      />
      <CheckboxField
        name="vatRecoverable"
        label={t('reports.cost.vat-recoverable')}
        hint={t('reports.cost.vat-recoverable.hint')}
      />
    </>
  );
}
