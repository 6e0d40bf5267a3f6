import type { CallContent } from '#app/calls/call-content.ts';
import type { ApplicationContent } from '../application-content.ts';

/** What differs between two submitted versions, part by part in the order of the form. */
export type VersionChange =
  | {
      readonly kind: 'answer';
      readonly section: string;
      readonly question: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'budget'; readonly before: readonly Line[]; readonly after: readonly Line[] }
  | {
      readonly kind: 'document';
      readonly reference: string;
      readonly label: string;
      readonly change: 'added' | 'removed';
    }
  | { readonly kind: 'activities'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: 'taxonomy'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: 'lot'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'duration'; readonly before: number; readonly after: number }
  | { readonly kind: 'language'; readonly before: string; readonly after: string };

type Line = ApplicationContent['budget'][number];

/** Only questions of `sections` are compared: whoever may not read an answer is not told that it changed. */
export function compareVersions(
  earlier: ApplicationContent,
  later: ApplicationContent,
  sections: readonly CallContent['sections'][number][],
): readonly VersionChange[] {
  return [
    ...basicsChanges(earlier, later),
    ...answerChanges(earlier, later, sections),
    ...budgetChanges(earlier, later),
    ...documentChanges(earlier, later),
  ];
}

function basicsChanges(earlier: ApplicationContent, later: ApplicationContent): readonly VersionChange[] {
  const changes: VersionChange[] = [];
  if (earlier.activities.join(' ') !== later.activities.join(' ')) {
    changes.push({ kind: 'activities', before: earlier.activities, after: later.activities });
  }
  if (earlier.taxonomy.join(' ') !== later.taxonomy.join(' ')) {
    changes.push({ kind: 'taxonomy', before: earlier.taxonomy, after: later.taxonomy });
  }
  if (earlier.lot !== later.lot) changes.push({ kind: 'lot', before: earlier.lot, after: later.lot });
  if (earlier.durationMonths !== later.durationMonths) {
    changes.push({ kind: 'duration', before: earlier.durationMonths, after: later.durationMonths });
  }
  if (earlier.language !== later.language) {
    changes.push({ kind: 'language', before: earlier.language, after: later.language });
  }
  return changes;
}

function answerChanges(
  earlier: ApplicationContent,
  later: ApplicationContent,
  sections: readonly CallContent['sections'][number][],
): readonly VersionChange[] {
  const before = new Map(earlier.answers.map(({ question, value }) => [question, value]));
  const after = new Map(later.answers.map(({ question, value }) => [question, value]));
  return sections.flatMap((section) =>
    section.questions.flatMap(({ code }): readonly VersionChange[] => {
      const was = before.get(code) ?? '';
      const is = after.get(code) ?? '';
      return was === is ? [] : [{ kind: 'answer', section: section.code, question: code, before: was, after: is }];
    }),
  );
}

/** Lines that stand in both are left out; a line changed in anything stands on both sides. */
function budgetChanges(earlier: ApplicationContent, later: ApplicationContent): readonly VersionChange[] {
  const before = without(earlier.budget, later.budget);
  const after = without(later.budget, earlier.budget);
  return before.length === 0 && after.length === 0 ? [] : [{ kind: 'budget', before, after }];
}

/** The lines of `some` that are not among `others`, each counted as often as it stands there. */
function without(some: readonly Line[], others: readonly Line[]): readonly Line[] {
  const left = others.map(lineText);
  return some.filter((line) => {
    const place = left.indexOf(lineText(line));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function lineText({ heading, description, quantity, measure, unitMinor, amountMinor, payer }: Line): string {
  return JSON.stringify([heading, description, quantity, measure, unitMinor, amountMinor, payer]);
}

function documentChanges(earlier: ApplicationContent, later: ApplicationContent): readonly VersionChange[] {
  const ids = (content: ApplicationContent) => new Set(content.documents.map(({ id }) => id));
  const [were, are] = [ids(earlier), ids(later)];
  const change = (content: ApplicationContent, known: ReadonlySet<string>, what: 'added' | 'removed') =>
    content.documents
      .filter(({ id }) => !known.has(id))
      .map(({ reference, label }): VersionChange => ({ kind: 'document', reference, label, change: what }));
  return [...change(earlier, are, 'removed'), ...change(later, were, 'added')];
}
