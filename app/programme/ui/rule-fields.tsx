import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { AmountField } from '#app/ui/amount-field.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { FX_POLICIES } from '../fx-policy.ts';
import type { Held, ProgrammeRules } from '../programme-rules.ts';
import { LIMITS } from '../rules-form.ts';
import { RULE_LABELS } from './rule-rows.tsx';

type RuleFieldsProps = {
  /** What the fields begin with; of a new programme, the defaults of the contract templates. */
  rules: Partial<ProgrammeRules>;
  currency: string;
  /** What already lives by the rules; null for a new programme. */
  held: Held | null;
};

/** Every rule of a programme as fields, each that is bound saying by what. */
export function RuleFields({ rules, currency, held }: RuleFieldsProps) {
  const { t, money: written, date } = useText();
  const sum = (minor: bigint | undefined) => (minor === undefined ? '' : toDecimal(money(minor, currency)));
  const amount = (minor: bigint) => written(money(minor, currency));
  return (
    <>
      <Worded name="title" legend={t(RULE_LABELS.title)} text={rules.title} />
      <TextField
        name="contractReference"
        label={t(RULE_LABELS.contractReference)}
        defaultValue={rules.contractReference}
        dir="ltr"
      />
      <DateField
        name="startsOn"
        label={t(RULE_LABELS.startsOn)}
        hint={held?.startsOn ? t('programme-rules.starts.held', { day: date(held.startsOn) }) : undefined}
        defaultValue={rules.startsOn}
      />
      <DateField
        name="endsOn"
        label={t(RULE_LABELS.endsOn)}
        hint={held?.endsOn ? t('programme-rules.ends.held', { day: date(held.endsOn) }) : undefined}
        defaultValue={rules.endsOn}
      />
      <Whole field="closingMarginDays" rules={rules} unit={t('programme-rules.in-days')} />
      <AmountField
        name="envelope"
        label={t(RULE_LABELS.envelopeMinor)}
        currency={currency}
        defaultValue={sum(rules.envelopeMinor)}
      />
      <AmountField
        name="fstpBudget"
        label={t(RULE_LABELS.fstpBudgetMinor)}
        hint={
          held && held.callsMinor > 0n ? t('programme-rules.fstp.held', { amount: amount(held.callsMinor) }) : undefined
        }
        currency={currency}
        defaultValue={sum(rules.fstpBudgetMinor)}
      />
      <AmountField
        name="cap"
        label={t(RULE_LABELS.capMinor)}
        hint={held && held.capMinor > 0n ? t('programme-rules.cap.held', { amount: amount(held.capMinor) }) : undefined}
        currency={currency}
        defaultValue={sum(rules.capMinor)}
      />
      <SelectField
        name="fxPolicy"
        label={t(RULE_LABELS.fxPolicy)}
        hint={t(held?.converted ? 'programme-rules.fx.frozen' : 'programme-rules.fx.hint')}
        choices={FX_POLICIES.map((value) => ({
          value,
          label: t(`fx-policy.${value}`),
          disabled: Boolean(held?.converted) && value !== rules.fxPolicy,
        }))}
        defaultValue={rules.fxPolicy ?? 'MONTH_OF_PAYMENT'}
        blank={false}
      />
      <Whole field="advanceCeilingPercent" rules={rules} unit={t('programme-rules.in-percent')} />
      <Whole field="consumptionPercent" rules={rules} unit={t('programme-rules.in-percent')} />
      <Whole field="flexibilityPercent" rules={rules} unit={t('programme-rules.in-percent')} />
      <Whole field="alternativeEvidencePercent" rules={rules} unit={t('programme-rules.in-percent')} />
      <Whole field="checkValidDays" rules={rules} unit={t('programme-rules.in-days')} />
      <Whole field="retentionYears" rules={rules} unit={t('programme-rules.in-years')} />
      <Worded name="funding" legend={t(RULE_LABELS.fundingStatement)} text={rules.fundingStatement} />
    </>
  );
}

type WholeProps = { field: keyof typeof LIMITS; rules: Partial<ProgrammeRules>; unit: string };

function Whole({ field, rules, unit }: WholeProps) {
  const { t } = useText();
  const hint: ReactNode = `${unit} ${t('programme-rules.between', LIMITS[field])}`;
  return (
    <TextField
      name={field}
      label={t(RULE_LABELS[field])}
      hint={hint}
      defaultValue={rules[field] === undefined ? '' : String(rules[field])}
      inputMode="numeric"
      width="short"
      dir="ltr"
    />
  );
}

function Worded({ name, legend, text }: { name: 'title' | 'funding'; legend: string; text: Translated | undefined }) {
  const { t, languageName } = useText();
  return (
    <Fieldset legend={legend} hint={t('programme-rules.languages.hint')}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`${name}.${language}`}
          label={`${legend} · ${languageName(language)}`}
          lang={language}
          defaultValue={text?.[language]}
          width="full"
          optional={language !== 'en'}
        />
      ))}
    </Fieldset>
  );
}
