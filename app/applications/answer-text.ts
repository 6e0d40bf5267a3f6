import type { CallQuestion } from '#app/calls/call-content.ts';
import { columnsOf, columnTitle, isRowKind, type RowColumn } from '#app/calls/question-kinds.ts';
import type { Text } from '#app/i18n/text.ts';
import { isLocalDate } from '#app/kernel/instant.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { money, parseAmount } from '#app/kernel/money.ts';
import { COUNTRIES } from '#app/organisations/places.ts';
import { CURRENCIES } from '#app/programme/currencies.ts';
import { cellCurrency, readRows, type AnswerRow } from './answer-rows.ts';
import { currencyOf, DECLARED } from './answers.ts';

/** An answer that is a word, a number or a day, as the reader says it; null for text, and for what does not fit its kind. */
export function answerLine(question: CallQuestion, value: string, text: Text): string | null {
  switch (question.kind) {
    case 'choice': {
      const label = question.choices?.find(({ code }) => code === value)?.label;
      return label ? inLanguage(label, text.language) : null;
    }
    case 'yes-no':
      return value === 'yes' ? text.t('common.yes') : value === 'no' ? text.t('common.no') : null;
    case 'declaration':
      return value === DECLARED ? text.t('content.declared') : null;
    case 'country':
      return text.country(value);
    case 'date':
      return isLocalDate(value) ? text.date(value) : null;
    case 'number':
      return value;
    case 'amount': {
      const currency = currencyOf(question);
      const parsed = parseAmount(value, currency);
      return parsed.ok ? text.money(money(parsed.value, currency)) : null;
    }
    case 'text':
    case 'person':
    case 'table':
    case 'work-plan':
    case 'logframe':
    case 'risks':
    case 'co-applicants':
    case 'other-funding':
    case 'file':
      return null;
  }
}

/** An answer of any kind as plain text, for files and for the script of the page; `''` where nothing was answered. */
export function answerPlain(question: CallQuestion, value: string, text: Text): string {
  if (value === '') return '';
  if (!isRowKind(question.kind)) return answerLine(question, value, text) ?? value;
  const columns = columnsOf(question);
  return readRows(question, value)
    .map((cells, index) => {
      const said = columns.flatMap((column) => {
        const words = cellText(column, cells, text);
        return words === '' ? [] : [text.t('content.rows.cell', { column: columnTitle(column, text), words })];
      });
      return [text.t('content.rows.row', { number: index + 1 }), ...said].join('\n');
    })
    .join('\n\n');
}

/** One cell as the reader says it; `''` for an empty one. */
export function cellText(column: RowColumn, cells: AnswerRow, text: Text): string {
  const value = cells[column.code] ?? '';
  switch (column.kind) {
    case 'choice': {
      const choice = column.choices?.find((each) => each === value);
      return choice ? text.t(`calls.cell.${choice}`) : value;
    }
    case 'country':
      return value === '' ? '' : text.country(value);
    case 'amount': {
      const currency = cellCurrency(cells);
      const parsed = parseAmount(value, currency);
      return parsed.ok ? text.money(money(parsed.value, currency)) : value;
    }
    case 'line':
    case 'long':
    case 'month':
    case 'currency':
      return value;
  }
}

/** What there is to choose from in a cell, each code with its words; null where one writes. */
export function cellChoices(column: RowColumn, text: Text): readonly (readonly [code: string, words: string])[] | null {
  switch (column.kind) {
    case 'choice':
      return (column.choices ?? []).map((code) => [code, text.t(`calls.cell.${code}`)]);
    case 'currency':
      return CURRENCIES.map((code) => [code, code]);
    case 'country':
      return countriesByName(text);
    case 'line':
    case 'long':
    case 'month':
    case 'amount':
      return null;
  }
}

/** Every country under the reader's name for it, in the order of the reader's alphabet. */
export function countriesByName(text: Text): readonly (readonly [code: string, name: string])[] {
  return COUNTRIES.map((code) => [code, text.country(code)] as const).toSorted((one, other) =>
    one[1].localeCompare(other[1], text.language),
  );
}
