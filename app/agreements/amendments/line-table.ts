import type { PdfBlock } from '#app/adapters/pdf/pdf-document.ts';
import type { Text } from '#app/i18n/text.ts';
import { money } from '#app/kernel/money.ts';
import type { DraftLine } from '../budget-line.ts';
import { lineText } from '../budget-line-text.ts';
import { lineChanges } from '../budget/line-changes.ts';
import type { Effect } from './amendment-effect.ts';
import type { Standing } from './amendment.ts';

/** Points: the head and three rows of a table. */
const ROWS_HEIGHT = 80;

/** The lines that change; a name that changes stands under the new one. */
export function lineTable(stood: Standing, effect: Effect, text: Text): readonly PdfBlock[] {
  if (!effect.lines) return [];
  const { t } = text;
  const write = (line: DraftLine | null, none: string) =>
    line ? text.money(money(line.amountMinor, stood.currency)) : none;
  const present = stood.lines.filter((line) => !line.removed);
  const rows = lineChanges(present, effect.lines).map(({ heading, before, after }) => {
    const line = after ?? before;
    const former =
      before && after && before.description !== after.description
        ? ` (${t('budget-lines.formerly')} ${lineText(before, text)})`
        : '';
    const label = `${t(`heading.${heading}`)} · ${line ? lineText(line, text) : ''}${former}`;
    return [label, write(before, t('budget-lines.was-not')), write(after, t('budget-lines.removed'))];
  });
  if (rows.length === 0) return [];
  const columns = [
    { heading: t('agreements.budget.heading-and-lines'), share: 3.4 },
    { heading: t('amendments.before'), share: 1.4, align: 'end' },
    { heading: t('amendments.after'), share: 1.4, align: 'end' },
  ] as const;
  return [
    { kind: 'heading', level: 2, text: t('budget-lines.changes'), keep: ROWS_HEIGHT },
    { kind: 'table', columns, rows },
  ];
}
