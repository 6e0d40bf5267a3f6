import { useText } from '#app/i18n/text-context.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { RULE_FIELDS, type ProgrammeRules } from '../programme-rules.ts';
import { RULE_LABELS, RuleValue } from './rule-rows.tsx';

type RulesProps = { rules: ProgrammeRules & { readonly currency: string; readonly payeeCoolOffHours: number } };

/** The rules every sub-grant of the programme lives by, each with its number. */
export function Rules({ rules }: RulesProps) {
  const { t } = useText();
  const shown = RULE_FIELDS.map((field) => ({
    key: field,
    label: t(RULE_LABELS[field]),
    value: <RuleValue field={field} rules={rules} currency={rules.currency} />,
  }));
  const coolOff = {
    key: 'coolOff',
    label: t('programme.rule.coolOff'),
    value: t('programme.hours', { count: rules.payeeCoolOffHours }),
  };
  return <SummaryList rows={[...shown, coolOff]} />;
}
