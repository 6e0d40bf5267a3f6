import type { Table } from '#app/adapters/files/table.ts';
import { typedAmount, type SheetRow } from '#app/adapters/xlsx/sheet.ts';
import type { Text } from '#app/i18n/text.ts';
import { decimalsOf, type Currency } from '#app/kernel/money.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { MEASURES, PAYERS, type BudgetLine } from './budget.ts';
import { LINE_FIELDS } from './budget-form.ts';
import type { PastedRow } from './budget-paste.ts';

/** What is read of the file, titles and rows of one's own included. */
export const BUDGET_SHEET = { rows: 300, columns: 12 };

/**
 * The budget as a spreadsheet to fill in: one row of titles, then the saved lines. A second sheet lists the words that
 * the columns of words take. What is read back is the first sheet alone.
 */
export function budgetTables(
  lines: readonly BudgetLine[],
  { currency, text }: { currency: string; text: Text },
): readonly Table[] {
  const { t } = text;
  const titles = {
    heading: t('applications.budget.heading'),
    description: t('applications.budget.description'),
    quantity: t('applications.budget.quantity'),
    measure: t('budget.measure'),
    unit: `${t('applications.budget.unit')} (${currency})`,
    payer: t('budget.payer'),
  };
  const kinds = {
    heading: 'text',
    description: 'text',
    quantity: 'integer',
    measure: 'text',
    unit: 'amount',
    payer: 'text',
  } as const;
  return [
    {
      name: t('applications.budget.title'),
      columns: LINE_FIELDS.map((field) => ({ key: field, heading: titles[field], kind: kinds[field] })),
      rows: lines.map(({ heading, description, quantity, measure, unitMinor, payer }) => [
        t(`heading.${heading}`),
        description,
        quantity,
        t(`budget.measure.${measure}`),
        { minor: unitMinor, currency },
        t(`budget.payer.${payer}`),
      ]),
    },
    wordsTable(titles, text),
  ];
}

/** What the columns of words take, side by side. */
function wordsTable(titles: Readonly<Record<'heading' | 'measure' | 'payer', string>>, { t }: Text): Table {
  const most = Math.max(HEADINGS.length, MEASURES.length, PAYERS.length);
  return {
    name: t('paste.sheet.words'),
    columns: [
      { key: 'heading', heading: titles.heading, kind: 'text' },
      { key: 'measure', heading: titles.measure, kind: 'text' },
      { key: 'payer', heading: titles.payer, kind: 'text' },
    ],
    rows: Array.from({ length: most }, (_, index) => {
      const heading = HEADINGS[index];
      const measure = MEASURES[index];
      const payer = PAYERS[index];
      return [
        heading ? t(`heading.${heading}`) : '',
        measure ? t(`budget.measure.${measure}`) : '',
        payer ? t(`budget.payer.${payer}`) : '',
      ];
    }),
  };
}

/** Rows of a sheet as rows that were pasted, titles included. */
export function pastedRows(rows: readonly SheetRow[], currency: Currency): readonly PastedRow[] {
  return rows.map(({ line, cells }) => ({
    number: line,
    cells: cells.map((cell) => typedAmount(cell, decimalsOf(currency))),
  }));
}
