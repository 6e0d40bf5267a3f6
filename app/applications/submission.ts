import type { CallContent } from '#app/calls/call-content.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { Category } from '#app/organisations/organisation.ts';
import { budgetProblems, totalsOf, type BudgetProblem } from './budget.ts';
import { completenessOf, type DraftFacts } from './completeness.ts';
import { decideWindow, type CallWindow, type WindowRefusal } from './submission-window.ts';

/** `hosted`: a fiscal host has accepted to hold its money. */
export type Applicant = { readonly category: Category; readonly country: string; readonly hosted?: boolean };

export type EligibleRefusal = Refusal<'category-not-eligible' | 'country-not-eligible'>;

/** I6: whether the call is for this kind of applicant, in its country, as published. */
export function decideApplicant(
  call: Pick<CallContent, 'categories' | 'countries'>,
  applicant: Applicant,
): Result<null, EligibleRefusal> {
  const fits = call.categories.some((each) => (each === 'hosted' ? applicant.hosted : each === applicant.category));
  if (!fits) return refuse('category-not-eligible');
  if (call.countries.length > 0 && !call.countries.includes(applicant.country)) return refuse('country-not-eligible');
  return ok(null);
}

export type SubmissionRefusal =
  | WindowRefusal
  | EligibleRefusal
  | Refusal<
      | BudgetProblem
      | 'activities-not-in-call'
      | 'duration-too-long'
      | 'already-applied'
      | 'application-not-complete'
      | 'declaration-missing'
      | 'certification-missing'
    >;

export type SubmissionFacts = {
  readonly window: CallWindow;
  readonly applicant: Applicant;
  readonly draft: DraftFacts;
  /** Codes of the declarations that were ticked. */
  readonly declarations: readonly string[];
  /** I8: whether another application of the organisation to this call is alive. */
  readonly otherAlive: boolean;
  /** Whether the legal representative certified it as it stands, or the call asks for no such thing. */
  readonly certified: boolean;
};

/**
 * Whether a draft may be submitted at that instant. In this order: the deadline with its grace (I7), the applicant and
 * the activities (I6), one application per call (I8), amounts (I4), everything filled in, certified where the call asks
 * for it, everything declared.
 */
export function decideSubmission(facts: SubmissionFacts, at: Date): Result<{ grace: boolean }, SubmissionRefusal> {
  const { draft } = facts;
  const window = decideWindow(facts.window, at);
  if (!window.ok) return window;
  const applicant = decideApplicant(draft.content, facts.applicant);
  if (!applicant.ok) return applicant;
  if (draft.activities.some((code) => !draft.content.activities.includes(code))) {
    return refuse('activities-not-in-call');
  }
  if (facts.otherAlive) return refuse('already-applied');
  if (draft.durationMonths !== null && draft.durationMonths > draft.content.durationMonths) {
    return refuse('duration-too-long', { values: { max: draft.content.durationMonths } });
  }
  const [problem] = draft.lines.length > 0 ? budgetProblems(totalsOf(draft.lines), draft.limits) : [];
  if (problem) return refuse(problem);
  const { missing } = completenessOf(draft);
  if (missing.length > 0) return refuse('application-not-complete', { values: { count: missing.length } });
  if (!facts.certified) return refuse('certification-missing');
  const silent = draft.content.declarations.some(({ code }) => !facts.declarations.includes(code));
  if (silent) return refuse('declaration-missing', { field: 'declarations[]' });
  return window;
}
