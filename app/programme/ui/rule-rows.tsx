import type { ReactNode } from 'react';
import { useText } from '#app/i18n/text-context.tsx';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { LANGUAGES, type Translated } from '#app/kernel/languages.ts';
import { money } from '#app/kernel/money.ts';
import { DateText } from '#app/ui/date.tsx';
import { Amount } from '#app/ui/money.tsx';
import { Reference } from '#app/ui/reference.tsx';
import type { ProgrammeRules, RuleField } from '../programme-rules.ts';

/** What a rule is called, wherever it is shown or typed. */
export const RULE_LABELS = {
  title: 'programme-rules.title-of',
  contractReference: 'programme-rules.contract',
  startsOn: 'programme-rules.starts',
  endsOn: 'programme-rules.ends',
  closingMarginDays: 'programme.rule.margin',
  envelopeMinor: 'programme.rule.envelope',
  fstpBudgetMinor: 'programme.rule.fstp',
  capMinor: 'programme.rule.cap',
  fxPolicy: 'programme.rule.fx',
  advanceCeilingPercent: 'programme.rule.advance',
  consumptionPercent: 'programme.rule.consumption',
  flexibilityPercent: 'programme.rule.flexibility',
  alternativeEvidencePercent: 'programme.rule.declared',
  checkValidDays: 'programme.rule.checks',
  retentionYears: 'programme.rule.retention',
  fundingStatement: 'programme.rule.funding',
} as const satisfies Record<RuleField, MessageKey>;

type RuleValueProps = { field: RuleField; rules: ProgrammeRules; currency: string };

/** One rule as its readers write it; words of the office in every language they were given in. */
export function RuleValue({ field, rules, currency }: RuleValueProps): ReactNode {
  const { t, percent } = useText();
  switch (field) {
    case 'title':
    case 'fundingStatement':
      return <InLanguages text={rules[field]} />;
    case 'contractReference':
      return <Reference>{rules[field]}</Reference>;
    case 'startsOn':
    case 'endsOn':
      return <DateText value={rules[field]} />;
    case 'envelopeMinor':
    case 'fstpBudgetMinor':
    case 'capMinor':
      return <Amount value={money(rules[field], currency)} />;
    case 'fxPolicy':
      return t(`fx-policy.${rules.fxPolicy}`);
    case 'closingMarginDays':
    case 'checkValidDays':
      return t('programme.days', { count: rules[field] });
    case 'retentionYears':
      return t('programme.years', { count: rules[field] });
    case 'advanceCeilingPercent':
    case 'consumptionPercent':
    case 'flexibilityPercent':
    case 'alternativeEvidencePercent':
      return percent(rules[field]);
  }
}

/** One line per language. */
function InLanguages({ text }: { text: Translated }) {
  const { languageName } = useText();
  const given = LANGUAGES.filter((language) => text[language] !== undefined);
  return given.map((language) => (
    <div key={language}>
      <bdi lang={language}>{text[language]}</bdi> <span className="hint">{languageName(language)}</span>
    </div>
  ));
}
