import { isLocalDate } from '#app/kernel/instant.ts';
import { isCountry } from '#app/organisations/places.ts';
import { conditionsOf, numberIn, questionsByCode, type Asked } from './asked-content.ts';
import type { CallContent, CallQuestion } from './call-content.ts';
import { comparisonsIn, parseCondition, questionsIn, type Condition } from './condition.ts';
import { isRowKind, YES_NO } from './question-kinds.ts';

/**
 * What is wrong with the conditions of a form. `code` is the section's or question's whose condition it is; `other` the
 * question meant, `answer` the answer meant where it is none that question takes.
 */
export type ConditionProblem = {
  readonly code: string;
  readonly problem:
    | 'condition-syntax'
    | 'condition-unknown-question'
    | 'condition-unknown-answer'
    | 'condition-only-answered'
    | 'condition-cycle';
  readonly other: string;
  readonly answer?: string;
};

/**
 * Conditions that cannot be read, that look at no question of the form (a file is no answer to look at), that compare
 * with an answer nobody can give, or that wait for themselves.
 */
export function conditionProblems(content: CallContent): readonly ConditionProblem[] {
  const questions = questionsByCode(content);
  const owners = content.sections.flatMap((section) => [section, ...section.questions]);
  const alone = owners.flatMap(({ code, condition }): readonly ConditionProblem[] => {
    if (!condition) return [];
    const parsed = parseCondition(condition);
    return parsed.ok
      ? problemsOf(parsed.value, questions).map((each) => ({ code, ...each }))
      : [{ code, problem: 'condition-syntax', other: '' }];
  });
  const circular = [...questions.keys()].filter((code) => waitsForItself(code, questions));
  return [...alone, ...circular.map((code) => ({ code, problem: 'condition-cycle' as const, other: code }))];
}

type Problem = Omit<ConditionProblem, 'code'>;

function problemsOf(condition: Condition, questions: ReadonlyMap<string, CallQuestion>): readonly Problem[] {
  const unknown = questionsIn(condition).filter((other) => (questions.get(other)?.kind ?? 'file') === 'file');
  const compared = comparisonsIn(condition).flatMap(({ question: other, value: answer }): Problem[] => {
    const question = questions.get(other);
    if (!question || question.kind === 'file') return [];
    if (isRowKind(question.kind)) return [{ problem: 'condition-only-answered', other }];
    return takes(question, answer) ? [] : [{ problem: 'condition-unknown-answer', other, answer }];
  });
  return [...unknown.map((other): Problem => ({ problem: 'condition-unknown-question', other })), ...compared];
}

/** Whether a question can be answered so, as answers are kept. */
function takes({ kind, choices }: CallQuestion, answer: string): boolean {
  switch (kind) {
    case 'choice':
      return choices?.some(({ code }) => code === answer) ?? false;
    case 'yes-no':
      return YES_NO.some((each) => each === answer);
    case 'declaration':
      return answer === 'yes';
    case 'country':
      return isCountry(answer);
    case 'number':
    case 'amount':
      return numberIn(answer) !== null;
    case 'date':
      return isLocalDate(answer);
    case 'text':
      return true;
    case 'file':
    case 'person':
    case 'table':
    case 'logframe':
    case 'work-plan':
    case 'risks':
    case 'co-applicants':
    case 'other-funding':
      return false;
  }
}

function waitsForItself(start: string, questions: ReadonlyMap<string, Asked>): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    const question = questions.get(code);
    const needed = question ? conditionsOf(question).flatMap(questionsIn) : [];
    if (needed.includes(start)) return true;
    open.push(...needed.filter((each) => !seen.has(each)));
    for (const each of needed) seen.add(each);
  }
  return false;
}
