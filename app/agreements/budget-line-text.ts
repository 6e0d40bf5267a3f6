import type { Text } from '#app/i18n/text.ts';
import type { DraftLine } from './budget-line.ts';

/** A line of a budget by its number and the applicant's words; one without words is all of its heading. */
export function lineText(
  { number, description }: Pick<DraftLine, 'number' | 'description'>,
  { t }: Pick<Text, 't'>,
): string {
  return `${number}. ${description === '' ? t('agreements.budget.whole') : description}`;
}

/** The lines of a heading where they say more than the heading does, else none. */
export function brokenDown<Line extends Pick<DraftLine, 'description'>>(lines: readonly Line[]): readonly Line[] {
  return lines.length > 1 || lines.some((line) => line.description !== '') ? lines : [];
}
