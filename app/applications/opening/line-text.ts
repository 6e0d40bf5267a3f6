import type { Text } from '#app/i18n/text.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import type { ChecklistLine } from './checklist.ts';

/** A line of a checklist in the reader's language. */
export function lineText(line: Pick<ChecklistLine, 'kind' | 'text'>, text: Pick<Text, 't' | 'language'>): string {
  const words = inLanguage(line.text ?? {}, text.language);
  switch (line.kind) {
    case 'answers':
      return text.t('applications.checklist.answers');
    case 'document':
      return text.t('applications.checklist.document', { document: words });
    case 'published':
      return words;
  }
}
