import type { SheetCell, SheetRow } from '#app/adapters/files/sheet.ts';
import type { Table } from '#app/adapters/files/table.ts';
import type { Text } from '#app/i18n/text.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import { PAYERS, type BudgetLine } from './budget.ts';
import { LINE_FIELDS } from './budget-form.ts';
import type { PastedRow } from './budget-paste.ts';

/** Bytes of a spreadsheet that is read; a hundred lines take some ten thousand. */
export const SHEET_BYTES = 1_000_000;
/** Rows that are read, titles and rows of one's own included. */
export const SHEET_ROWS = 300;

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

/** Rows of a sheet as rows that were pasted; the first is taken for titles where it holds no number. */
export function pastedRows(rows: readonly SheetRow[]): readonly PastedRow[] {
  return rows.flatMap(({ number, cells }, index) => {
    const isTitle = index === 0 && !cells.some(({ text }) => /\p{N}/u.test(text));
    return isTitle ? [] : [{ number, cells: cells.map(typedCell) }];
  });
}

/**
 * A number as a person would have typed it: binary noise of a computed value is taken off, and decimals stay decimals
 * (three of them would be read as a group of thousands).
 */
function typedCell({ kind, text }: SheetCell): string {
  const value = Number(text);
  if (kind === 'text' || text.trim() === '' || !Number.isFinite(value) || Math.abs(value) >= 1e15) return text;
  const plain = String(Number(value.toPrecision(14)));
  if (plain.includes('e')) return text;
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}
