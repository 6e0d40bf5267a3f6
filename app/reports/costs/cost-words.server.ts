import type { Table } from '#app/adapters/files/table.ts';
import type { DraftLine } from '#app/agreements/budget-line.ts';
import { lineText } from '#app/agreements/budget-line-text.ts';
import { headingKey } from '#app/applications/budget-paste.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { COST_COLUMNS, type CostColumn, type CostWords } from './cost-file.ts';
import { COST_TYPES } from './cost-line.ts';

/** Titles, headings, types and yes and no by their codes and their words in every language. */
export function costWords(): CostWords {
  const texts = LANGUAGES.map(textIn);
  const named = <Code>(codes: readonly Code[], words: (text: Text, code: Code) => string) =>
    new Map(
      codes.flatMap((code) =>
        [String(code), ...texts.map((text) => words(text, code))].map((word) => [headingKey(word), code] as const),
      ),
    );
  const columns = Object.keys(COST_COLUMNS) as readonly CostColumn[];
  return {
    columns: named(columns, (text, column) => text.t(COST_COLUMNS[column])),
    headings: named(HEADINGS, (text, heading) => text.t(`heading.${heading}`)),
    costTypes: named(COST_TYPES, (text, type) => text.t(`reports.cost-type.${type}`)),
    answers: named([true, false], (text, answer) => text.t(answer ? 'common.yes' : 'common.no')),
  };
}

/** The table to fill in, and beside it what may stand in its columns, in the reader's words. */
export function costTemplate(text: Text, budget: readonly DraftLine[]): readonly [Table, Table] {
  const { t } = text;
  const columns = (Object.keys(COST_COLUMNS) as readonly CostColumn[]).map((key) => ({
    key,
    heading: t(COST_COLUMNS[key]),
    kind: 'text' as const,
  }));
  const lists = [
    budget.map(({ heading }) => t(`heading.${heading}`)),
    budget.map((line) => lineText(line, text)),
    COST_TYPES.map((type) => t(`reports.cost-type.${type}`)),
    CURRENCIES,
    [t('common.yes'), t('common.no')],
  ];
  const longest = Math.max(...lists.map((list) => list.length));
  const named = ['heading', 'budgetLine', 'costType', 'currency', 'vatRecoverable'] as const;
  return [
    { name: t('reports.task.costs'), columns, rows: [] },
    {
      name: t('cost-file.lists'),
      columns: named.map((key) => ({ key, heading: t(COST_COLUMNS[key]), kind: 'text' as const })),
      rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
    },
  ];
}
