import type { Table } from '#app/adapters/files/table.ts';
import { typedAmount, type SheetRow } from '#app/adapters/xlsx/sheet.ts';
import type { Text } from '#app/i18n/text.ts';
import { decimalsOf, type Currency } from '#app/kernel/money.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { PAYERS, type BudgetLine } from './budget.ts';
import { LINE_FIELDS } from './budget-form.ts';
import type { PastedRow } from './budget-paste.ts';

/** What is read of the file, titles and rows of one's own included. */
export const BUDGET_SHEET = { rows: 300, columns: 12 };

/**
 * The budget as a spreadsheet to fill in: one row of titles, then the saved lines. A second sheet lists the words that
 * the first and the last column take. What is read back is the first sheet alone.
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
    unit: `${t('applications.budget.unit')} (${currency})`,
    payer: t('budget.payer'),
  };
  const kinds = { heading: 'text', description: 'text', quantity: 'integer', unit: 'amount', payer: 'text' } as const;
  return [
    {
      name: t('applications.budget.title'),
      columns: LINE_FIELDS.map((field) => ({ key: field, heading: titles[field], kind: kinds[field] })),
      rows: lines.map(({ heading, description, quantity, unitMinor, payer }) => [
        t(`heading.${heading}`),
        description,
        quantity,
        { minor: unitMinor, currency },
        t(`budget.payer.${payer}`),
      ]),
    },
    {
      name: t('paste.sheet.words'),
      columns: [
        { key: 'heading', heading: titles.heading, kind: 'text' },
        { key: 'payer', heading: titles.payer, kind: 'text' },
      ],
      rows: HEADINGS.map((heading, index) => {
        const payer = PAYERS[index];
        return [t(`heading.${heading}`), payer ? t(`budget.payer.${payer}`) : ''];
      }),
    },
  ];
}

/** Rows of a sheet as rows that were pasted; the first is taken for titles where it holds no digit. */
export function pastedRows(rows: readonly SheetRow[], currency: Currency): readonly PastedRow[] {
  return rows.flatMap(({ line, cells }, index) => {
    const isTitle = index === 0 && !cells.some(({ text }) => /\p{N}/u.test(text));
    return isTitle ? [] : [{ number: line, cells: cells.map((cell) => typedAmount(cell, decimalsOf(currency))) }];
  });
}
