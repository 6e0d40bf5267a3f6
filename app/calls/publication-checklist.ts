import type { Instant } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Currency } from '#app/kernel/money.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { maximumOf, type CallContent } from './call-content.ts';
import { amountsProblem, decideEnvelope, lotsAddUp, type CallAmounts } from './call-money.ts';
import { conditionProblems } from './condition-problems.ts';
import type { CallDates } from './deadline.ts';
import { lettersComplete } from './letters/call-letters.ts';
import type { RollingReason } from './rounds/intake.ts';
import type { StagesReason } from './stages.ts';
import { translationGaps } from './translations.ts';

/** Words: `calls.check.<code>` for what is asked, `calls.check-reason.<reason>` for why not. */
export type CheckCode =
  | 'activities'
  | 'recipients'
  | 'criteria'
  | 'amount-basis'
  | 'maximum'
  | 'form'
  | 'conditions'
  | 'eligibility'
  | 'envelope'
  | 'lots'
  | 'dates'
  | 'later-deadline'
  | 'stages'
  | 'rolling'
  | 'letters'
  | 'translation';

export type CheckReason =
  | 'none-chosen'
  | 'not-in-list'
  | 'pass-mark'
  | 'empty'
  | 'over-cap'
  | 'condition-wrong'
  | 'amounts'
  | 'over-budget'
  | 'lots-sum'
  | 'deadline-past'
  | 'after-action'
  | 'deadline-not-later'
  | StagesReason
  | RollingReason
  | 'letters-incomplete'
  | 'texts-missing';

export type Check = {
  readonly code: CheckCode;
  readonly verdict: Verdict<CheckReason>;
  /** Set for `translation`, of which there is one per language. */
  readonly language?: Language;
  /** Paths of the texts that are missing, or of the conditions that are wrong: `sections.s1.q2`. */
  readonly missing?: readonly string[];
};

export type ChecklistFacts = {
  readonly content: CallContent;
  readonly amounts: CallAmounts;
  readonly dates: CallDates;
  readonly currency: Currency;
  /** Of a call of two stages, whether they fit. */
  readonly stages?: Verdict<StagesReason>;
  /** Of a rolling call, whether it can be decided in rounds. */
  readonly rolling?: Verdict<RollingReason>;
  readonly programme: {
    /** I6: codes of the fixed list. */
    readonly activities: readonly string[];
    readonly capMinor: bigint;
    readonly fstpBudgetMinor: bigint;
    /** Envelopes of the other calls that are approved or later. */
    readonly othersMinor: bigint;
    /** I18: last instant of the action. */
    readonly endsAt: Instant;
  };
};

/**
 * What must hold before a call is approved: the five things the rules on support to third parties want published
 * (activities, recipients, criteria, how the amount is fixed, the most one third party may get), then our own: a form,
 * money within the budget (I2), dates that make sense, and every text in every language of the call.
 */
export function publicationChecklist(facts: ChecklistFacts, at: Instant): readonly Check[] {
  const { content } = facts;
  return [
    { code: 'activities', verdict: activities(facts) },
    { code: 'recipients', verdict: some(content.categories) },
    { code: 'criteria', verdict: criteria(content) },
    { code: 'amount-basis', verdict: Object.values(content.amountBasis).some(Boolean) ? ALLOWED : denied('empty') },
    { code: 'maximum', verdict: facts.amounts.maximumMinor <= facts.programme.capMinor ? ALLOWED : denied('over-cap') },
    {
      code: 'form',
      verdict: content.sections.some(({ questions }) => questions.length > 0) ? ALLOWED : denied('empty'),
    },
    conditions(content),
    { code: 'eligibility', verdict: content.eligibility.length > 0 ? ALLOWED : denied('empty') },
    { code: 'envelope', verdict: envelope(facts) },
    { code: 'lots', verdict: lotsAddUp(facts.amounts, content.lots ?? []) ? ALLOWED : denied('lots-sum') },
    { code: 'dates', verdict: dates(facts, at) },
    ...(facts.stages ? [{ code: 'stages', verdict: facts.stages } as const] : []),
    ...(facts.rolling ? [{ code: 'rolling', verdict: facts.rolling } as const] : []),
    ...letters(content),
    ...translations(content),
  ];
}

/** Whether everything on the list holds. */
export function readyToPublish(checks: readonly Check[]): boolean {
  return checks.every((check) => check.verdict.allowed);
}

function activities({ content, programme }: ChecklistFacts): Verdict<CheckReason> {
  if (content.activities.length === 0) return denied('none-chosen');
  return content.activities.every((code) => programme.activities.includes(code)) ? ALLOWED : denied('not-in-list');
}

function some(list: readonly unknown[]): Verdict<CheckReason> {
  return list.length > 0 ? ALLOWED : denied('none-chosen');
}

function criteria({ criteria: grid, passTotal }: CallContent): Verdict<CheckReason> {
  if (grid.length === 0) return denied('none-chosen');
  const reachable = grid.every(({ minimum, maximum }) => (minimum ?? 0) <= maximum) && passTotal <= maximumOf(grid);
  return reachable ? ALLOWED : denied('pass-mark');
}

function conditions(content: CallContent): Check {
  const wrong = new Set(conditionProblems(content).map(({ code }) => code));
  const missing = content.sections.flatMap(({ code: section, questions }) => [
    ...(wrong.has(section) ? [`sections.${section}`] : []),
    ...questions.filter(({ code }) => wrong.has(code)).map(({ code }) => `sections.${section}.${code}`),
  ]);
  const verdict = missing.length === 0 ? ALLOWED : denied('condition-wrong' as const);
  return { code: 'conditions', verdict, ...(missing.length > 0 ? { missing } : {}) };
}

function envelope({ amounts, programme, currency }: ChecklistFacts): Verdict<CheckReason> {
  if (amountsProblem(amounts)) return denied('amounts');
  return decideEnvelope({ ...programme, envelopeMinor: amounts.envelopeMinor, currency }).ok
    ? ALLOWED
    : denied('over-budget');
}

function dates({ dates: { opensAt, deadlineAt }, programme }: ChecklistFacts, at: Instant): Verdict<CheckReason> {
  if (deadlineAt <= at || opensAt >= deadlineAt) return denied('deadline-past');
  return deadlineAt < programme.endsAt ? ALLOWED : denied('after-action');
}

/** Of a call that adapts its letters, whether each stands in all of its languages. */
function letters({ letters: adapted, languages }: CallContent): readonly Check[] {
  if (!adapted) return [];
  const complete = lettersComplete(adapted, languages);
  return [{ code: 'letters', verdict: complete ? ALLOWED : denied('letters-incomplete') }];
}

function translations(content: CallContent): readonly Check[] {
  if (content.languages.length === 0) return [{ code: 'translation', verdict: denied('none-chosen') }];
  return content.languages.map((language) => {
    const missing = translationGaps(content, language);
    return {
      code: 'translation',
      language,
      missing,
      verdict: missing.length === 0 ? ALLOWED : denied('texts-missing'),
    };
  });
}
