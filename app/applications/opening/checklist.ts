import type { CallContent } from '#app/calls/call-content.ts';
import type { Translated } from '#app/kernel/languages.ts';

/**
 * One question the office answers about a file. `text`: the call's own words; null for the line every call has, whose
 * words are the portal's. An administrative line about a document carries the document's label.
 */
export type ChecklistLine = {
  readonly code: string;
  readonly part: 'administrative' | 'eligibility';
  readonly kind: 'answers' | 'document' | 'published';
  readonly text: Translated | null;
};

/** A colon never stands in a code of a call, so these cannot meet one. */
export const ANSWERS_LINE = 'admin:answers';
const DOCUMENT_LINE = 'admin:document:';

/**
 * Both checklists of a call version, in the order they are answered: first whether the file can be read at all (its
 * answers, and every document the call required), then the criteria the call published. Made from the frozen version
 * alone, so frozen with it (I6).
 */
export function checklistOf(content: Pick<CallContent, 'documents' | 'eligibility'>): readonly ChecklistLine[] {
  return [
    { code: ANSWERS_LINE, part: 'administrative', kind: 'answers', text: null },
    ...content.documents
      .filter(({ required }) => required)
      .map(({ code, label }): ChecklistLine => {
        return { code: `${DOCUMENT_LINE}${code}`, part: 'administrative', kind: 'document', text: label };
      }),
    ...content.eligibility.map(({ code, text }): ChecklistLine => {
      return { code, part: 'eligibility', kind: 'published', text };
    }),
  ];
}

/** The submitted document an administrative line asks about, as its reference; null where there is none. */
export function documentOf(
  line: Pick<ChecklistLine, 'code'>,
  documents: readonly { readonly label: string; readonly reference: string }[],
): string | null {
  if (!line.code.startsWith(DOCUMENT_LINE)) return null;
  const label = line.code.slice(DOCUMENT_LINE.length);
  return documents.find((document) => document.label === label)?.reference ?? null;
}
