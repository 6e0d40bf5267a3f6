import type { CallContent } from '#app/calls/call-content.ts';
import { readRows } from './answer-rows.ts';
import { problemOf } from './answers.ts';
import { coApplicantsOf, sharesOf } from './co-applicants.ts';
import { lastMonthPlanned } from './work-plan.ts';
import { budgetProblems, totalsOf, type BudgetLimits, type BudgetLine, type BudgetProblem } from './budget.ts';

export type SectionStatus = 'not-started' | 'in-progress' | 'completed' | 'problem';

/** What completeness is judged by. `documents`: labels of what is attached. */
export type DraftFacts = {
  readonly content: CallContent;
  readonly limits: BudgetLimits;
  /** Answers by question code. */
  readonly answers: ReadonlyMap<string, string>;
  readonly lines: readonly BudgetLine[];
  readonly documents: readonly string[];
  readonly activities: readonly string[];
  /** Entries of the programme's closed lists, `violation:torture`. */
  readonly taxonomy: readonly string[];
  readonly durationMonths: number | null;
  readonly lotCode: string | null;
  readonly language: string;
  /** Two people vouch for a group without registration and for a person. */
  readonly referees: 'not-asked' | 'missing' | 'named';
};

/** Something to do before submitting. `place` says on which page; `key` is a catalogue key. */
export type Missing = {
  readonly place: 'basics' | 'budget' | 'documents' | 'referees' | `section:${string}`;
  /** Code of the question or document. */
  readonly item: string;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

export type Completeness = {
  readonly basics: SectionStatus;
  readonly sections: readonly { readonly code: string; readonly status: SectionStatus }[];
  readonly budget: SectionStatus;
  readonly documents: SectionStatus;
  /** Null where none are asked for. */
  readonly referees: SectionStatus | null;
  readonly missing: readonly Missing[];
};

/** Status of every task and everything that still stands between a draft and its submission. Order of the form. */
export function completenessOf(facts: DraftFacts): Completeness {
  const sections = facts.content.sections.map((section) => sectionCompleteness(facts, section));
  const basics = basicsCompleteness(facts);
  const budget = budgetCompleteness(facts);
  const documents = documentsCompleteness(facts);
  return {
    basics: basics.status,
    sections: sections.map(({ code, status }) => ({ code, status })),
    budget: budget.status,
    documents: documents.status,
    referees: facts.referees === 'not-asked' ? null : facts.referees === 'named' ? 'completed' : 'not-started',
    missing: [basics, ...sections, budget, documents, refereesCompleteness(facts)].flatMap((part) => part.missing),
  };
}

type Part = { readonly status: SectionStatus; readonly missing: readonly Missing[] };

function basicsCompleteness(facts: DraftFacts): Part {
  const { content, activities, taxonomy, durationMonths, lotCode, language } = facts;
  const missing: Missing[] = [];
  const add = (item: string, key: string, values?: Record<string, number>) =>
    missing.push({ place: 'basics', item, key, ...(values ? { values } : {}) });
  if (activities.length === 0) add('activities', 'applications.missing.activities');
  const foreign = activities.some((code) => !content.activities.includes(code));
  if (foreign) add('activities', 'refusal.activities-not-in-call');
  for (const list of content.taxonomy ?? []) {
    if (!taxonomy.some((key) => key.startsWith(`${list}:`))) add(list, `applications.missing.${list}`);
  }
  if (durationMonths === null) add('duration', 'applications.missing.duration');
  const tooLong = durationMonths !== null && durationMonths > content.durationMonths;
  if (tooLong) add('duration', 'refusal.duration-too-long', { max: content.durationMonths });
  const lots = content.lots ?? [];
  if (lots.length > 0 && !lots.some(({ code }) => code === lotCode)) add('lot', 'applications.missing.lot');
  const silent = !content.languages.some((each) => each === language);
  if (silent) add('language', 'applications.missing.language');
  const touched = activities.length > 0 || taxonomy.length > 0 || durationMonths !== null;
  return { status: statusOf({ touched, wrong: foreign || tooLong, open: missing.length > 0 }), missing };
}

/** What is not there yet, as against what is wrong. */
const ABSENT = ['field.required', 'field.mustTick', 'applications.missing.document'];

function sectionCompleteness(
  { content, answers, documents, lines, durationMonths }: DraftFacts,
  section: CallContent['sections'][number],
): Part & { readonly code: string } {
  const missing = section.questions.flatMap((question): Missing[] => {
    const place = `section:${section.code}` as const;
    if (question.kind === 'file') {
      const lacks = question.required && !documents.includes(question.code);
      return lacks ? [{ place, item: question.code, key: 'applications.missing.document' }] : [];
    }
    const found = problemOf(question, answers.get(question.code) ?? '');
    if (!found && question.kind === 'co-applicants' && lines.length > 0) {
      const shares = sharesOf(coApplicantsOf(content, answers));
      const above = shares > totalsOf(lines).requestedMinor;
      return above ? [{ place, item: question.code, key: 'applications.error.shares-above-requested' }] : [];
    }
    if (!found && question.kind === 'work-plan' && durationMonths !== null) {
      const last = lastMonthPlanned(readRows(question, answers.get(question.code) ?? ''));
      const values = { last, months: durationMonths };
      const late = last > durationMonths;
      return late ? [{ place, item: question.code, key: 'applications.error.planned-after-end', values }] : [];
    }
    if (!found) return [];
    const { cell: _, ...problem } = found;
    return [{ place, item: question.code, ...problem }];
  });
  const wrong = missing.some((each) => !ABSENT.includes(each.key));
  const touched = section.questions.some(
    ({ code, kind }) => (answers.get(code) ?? '') !== '' || (kind === 'file' && documents.includes(code)),
  );
  return { code: section.code, status: statusOf({ touched, wrong, open: missing.length > 0 }), missing };
}

const BUDGET_WRONG: readonly BudgetProblem[] = [
  'requested-above-maximum',
  'indirect-above-ceiling',
  'co-financing-too-low',
];

function budgetCompleteness({ lines, limits }: DraftFacts): Part {
  if (lines.length === 0) {
    return {
      status: 'not-started',
      missing: [{ place: 'budget', item: 'lines', key: 'applications.missing.budget' }],
    };
  }
  const problems = budgetProblems(totalsOf(lines), limits);
  const missing = problems.map((code): Missing => ({ place: 'budget', item: code, key: `refusal.${code}` }));
  const wrong = problems.some((code) => BUDGET_WRONG.includes(code));
  return { status: statusOf({ touched: true, wrong, open: missing.length > 0 }), missing };
}

function documentsCompleteness({ content, documents }: DraftFacts): Part {
  const missing = content.documents
    .filter((document) => document.required && !documents.includes(document.code))
    .map((document): Missing => ({ place: 'documents', item: document.code, key: 'applications.missing.document' }));
  const touched = documents.length > 0 || content.documents.every((document) => !document.required);
  return { status: statusOf({ touched, wrong: false, open: missing.length > 0 }), missing };
}

function refereesCompleteness({ referees }: DraftFacts): Pick<Part, 'missing'> {
  const lacks = referees === 'missing';
  return { missing: lacks ? [{ place: 'referees', item: 'referees', key: 'applications.missing.referees' }] : [] };
}

function statusOf(of: { touched: boolean; wrong: boolean; open: boolean }): SectionStatus {
  if (of.wrong) return 'problem';
  if (!of.touched) return 'not-started';
  return of.open ? 'in-progress' : 'completed';
}
