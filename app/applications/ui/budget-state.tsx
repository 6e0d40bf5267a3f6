import { useText } from '#app/i18n/text-context.tsx';
import { inLanguage, type Translated } from '#app/kernel/languages.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NoticeBanner } from '#app/ui/notice-banner.tsx';
import { Section } from '#app/ui/page.tsx';
import { useReply } from '#app/ui/reply.ts';
import { UserText } from '#app/ui/user-text.tsx';
import type { BudgetLimits, BudgetLine, BudgetProblem, BudgetTotals } from '../budget.ts';
import type { LocalRate } from '../local-amounts.ts';
import { BudgetLimitList, BudgetLines, BudgetSums } from './budget-tables.tsx';

type BudgetStateProps = {
  lines: readonly BudgetLine[];
  totals: BudgetTotals;
  limits: BudgetLimits;
  problems: readonly BudgetProblem[];
  currency: string;
  amountBasis: Translated;
  local: LocalRate | null;
};

/** What is saved: sums, limits, and what does not fit yet. All computed by the server. */
export function BudgetState({ lines, totals, limits, problems, currency, amountBasis, local }: BudgetStateProps) {
  const { t, language } = useText();
  const reply = useReply();
  const changed = reply?.errors.some(({ key }) => key === 'refusal.budget-changed-meanwhile');
  return (
    <div className="flow">
      {problems.length > 0 ? (
        <div data-stale="">
          <NoticeBanner tone="warning">
            {problems.map((problem) => (
              <p key={problem}>{t(`refusal.${problem}`)}</p>
            ))}
          </NoticeBanner>
        </div>
      ) : null}
      <Section title={t('applications.budget.limits')}>
        <BudgetLimitList totals={totals} currency={currency} limits={limits} problems={problems} />
        <Disclosure summary={t('applications.budget.basis')}>
          <UserText>{inLanguage(amountBasis, language)}</UserText>
        </Disclosure>
      </Section>
      {changed ? (
        <Section title={t('applications.budget.saved-now')} panel>
          <BudgetLines lines={lines} totals={totals} currency={currency} />
        </Section>
      ) : null}
      {lines.length > 0 ? <BudgetSums totals={totals} currency={currency} local={local} /> : null}
    </div>
  );
}
