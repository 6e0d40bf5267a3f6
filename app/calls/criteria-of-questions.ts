import type { CallContent } from './call-content.ts';

/** The content without the criteria of questions that its grid does not hold (any more). */
export function withoutStrayCriteria(content: CallContent): CallContent {
  const known = new Set(content.criteria.map(({ code }) => code));
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      questions: section.questions.map(({ criterion, ...question }) =>
        criterion !== undefined && known.has(criterion) ? { ...question, criterion } : question,
      ),
    })),
  };
}
