import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import type { FxPolicy } from '#app/programme/fx-policy.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';

type RulesProps = {
  rules: {
    startsOn: string;
    endsOn: string;
    closingMarginDays: number;
    currency: string;
    envelopeMinor: bigint;
    fstpBudgetMinor: bigint;
    capMinor: bigint;
    fxPolicy: FxPolicy;
    flexibilityPercent: number;
    advanceCeilingPercent: number;
    consumptionPercent: number;
    retentionYears: number;
    checkValidDays: number;
    payeeCoolOffHours: number;
    alternativeEvidencePercent: number;
    fundingStatement: Translated;
  };
};

/** The rules every sub-grant of the programme lives by, each with its number. */
export function Rules({ rules }: RulesProps) {
  const { t, percent, language } = useText();
  const sum = (minor: bigint) => <Amount value={money(minor, rules.currency)} />;
  return (
    <SummaryList
      rows={[
        {
          key: 'period',
          label: t('programme.rule.period'),
          value: (
            <>
              <DateText value={rules.startsOn} /> – <DateText value={rules.endsOn} />
            </>
          ),
        },
        {
          key: 'margin',
          label: t('programme.rule.margin'),
          value: t('programme.days', { count: rules.closingMarginDays }),
        },
        { key: 'envelope', label: t('programme.rule.envelope'), value: sum(rules.envelopeMinor) },
        { key: 'fstp', label: t('programme.rule.fstp'), value: sum(rules.fstpBudgetMinor) },
        { key: 'cap', label: t('programme.rule.cap'), value: sum(rules.capMinor) },
        { key: 'fx', label: t('programme.rule.fx'), value: t(`fx-policy.${rules.fxPolicy}`) },
        { key: 'advance', label: t('programme.rule.advance'), value: percent(rules.advanceCeilingPercent) },
        { key: 'consumption', label: t('programme.rule.consumption'), value: percent(rules.consumptionPercent) },
        { key: 'flexibility', label: t('programme.rule.flexibility'), value: percent(rules.flexibilityPercent) },
        {
          key: 'coolOff',
          label: t('programme.rule.coolOff'),
          value: t('programme.hours', { count: rules.payeeCoolOffHours }),
        },
        {
          key: 'declared',
          label: t('programme.rule.declared'),
          value: percent(rules.alternativeEvidencePercent),
        },
        {
          key: 'checks',
          label: t('programme.rule.checks'),
          value: t('programme.days', { count: rules.checkValidDays }),
        },
        {
          key: 'retention',
          label: t('programme.rule.retention'),
          value: t('programme.years', { count: rules.retentionYears }),
        },
        { key: 'funding', label: t('programme.rule.funding'), value: inLanguage(rules.fundingStatement, language) },
      ]}
    />
  );
}
