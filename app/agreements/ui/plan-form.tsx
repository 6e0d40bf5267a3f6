import { Fragment } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { Button, ButtonRow } from '#app/ui/button.tsx';
import { CheckboxList } from '#app/ui/checkbox-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { HiddenField } from '#app/ui/text-field.tsx';
import type { DraftLine } from '../budget-line.ts';
import { BudgetFields } from '../budget/ui/budget-fields.tsx';
import { ALWAYS, OPTIONAL } from '../clauses/clause-library.ts';
import type { PlannedInstalment } from '../instalment-plan.ts';
import { ADD_ROW, amountField, dateField, removeRow } from '../plan-form.ts';

type PlanFormProps = {
  agreement: {
    readonly version: number;
    readonly amountMinor: bigint;
    readonly currency: string;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly specialConditions: string;
    readonly clauses: readonly string[];
    readonly language: Language;
  };
  limits: { readonly from: LocalDate; readonly to: LocalDate };
  lines: readonly DraftLine[];
  instalments: readonly PlannedInstalment[];
};

/** A draft's figures to check and change; what they must add up to is said above each group. */
export function PlanForm({ agreement, limits, lines, instalments }: PlanFormProps) {
  const text = useText();
  const { t, date } = text;
  const { currency } = agreement;
  const addsUp = t('agreements.plan.adds-up', { amount: text.money(money(agreement.amountMinor, currency)) });
  return (
    <Form name="plan">
      <HiddenField name="version" value={agreement.version} />
      <SaveOnEnter />
      <Fieldset
        legend={t('agreements.period')}
        hint={t('agreements.plan.limits', { from: date(limits.from), to: date(limits.to) })}
      >
        <DateField name="startsOn" label={t('agreements.plan.starts')} defaultValue={agreement.startsOn} />
        <DateField name="endsOn" label={t('agreements.plan.ends')} defaultValue={agreement.endsOn} />
      </Fieldset>
      <Fieldset legend={t('agreements.home.budget')} hint={addsUp}>
        <BudgetFields lines={lines} currency={currency} />
      </Fieldset>
      <InstalmentFields instalments={instalments} currency={currency} hint={addsUp} />
      <ClauseField chosen={agreement.clauses} />
      <TextArea
        name="specialConditions"
        label={t('agreements.home.special')}
        hint={t('agreements.plan.conditions-hint')}
        optional
        defaultValue={agreement.specialConditions}
        lang={agreement.language}
      />
      <ButtonRow>
        <Button>{t('agreements.plan.save')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** The first button of a form is the one the Enter key presses: it must not be one that changes the rows. */
function SaveOnEnter() {
  const { t } = useText();
  return (
    <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
      {t('agreements.plan.save')}
    </button>
  );
}

type InstalmentFieldsProps = { instalments: readonly PlannedInstalment[]; currency: string; hint: string };

/** I19: amount and day of each, one more or one fewer; the first payment and the balance stay. */
function InstalmentFields({ instalments, currency, hint }: InstalmentFieldsProps) {
  const { t } = useText();
  return (
    <Fieldset legend={t('agreements.instalments')} hint={hint}>
      {instalments.map(({ number, kind, amountMinor, expectedOn }) => (
        <Fragment key={number}>
          <div className="columns">
            <AmountField
              name={amountField(number)}
              label={t('agreements.plan.amount-of', { number })}
              currency={currency}
              defaultValue={toDecimal(money(amountMinor, currency))}
            />
            <DateField
              name={dateField(number)}
              label={t('agreements.plan.date-of', { number })}
              defaultValue={expectedOn}
            />
          </div>
          {kind === 'interim' ? (
            <p>
              <Button name="intent" value={removeRow(number)} tone="quiet">
                {t('agreements.plan.remove', { number })}
              </Button>
            </p>
          ) : null}
        </Fragment>
      ))}
      <p className="hint">{t('agreements.plan.rows')}</p>
      <ButtonRow>
        <Button name="intent" value={ADD_ROW} tone="secondary">
          {t('agreements.plan.add')}
        </Button>
      </ButtonRow>
    </Fieldset>
  );
}

/** What is always in is named; each optional clause is read before it is chosen. */
function ClauseField({ chosen }: { chosen: readonly string[] }) {
  const text = useText();
  const { t } = text;
  return (
    <CheckboxList
      name="clauses[]"
      label={t('agreements.clauses')}
      hint={t('agreements.clauses.hint', { always: text.list(ALWAYS.map((code) => t(`agreements.clause.${code}`))) })}
      optional
      choices={OPTIONAL.map((code) => ({
        value: code,
        label: t(`agreements.clause.${code}`),
        hint: t(`agreements.clause.${code}.text`),
      }))}
      defaultValues={chosen}
    />
  );
}
