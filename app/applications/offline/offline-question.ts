import { escapeXml } from '#app/adapters/xml/xml-text.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { columnsOf, columnTitle, isRowKind, rowsAllowed, YES_NO, type RowColumn } from '#app/calls/question-kinds.ts';
import type { Text } from '#app/i18n/text.ts';
import { inLanguage } from '#app/kernel/languages.ts';
import { readRows, type AnswerRow } from '../answer-rows.ts';
import { cellChoices, countriesByName } from '../answer-text.ts';
import { currencyOf, DECLARED } from '../answers.ts';

/** Blank rows printed after those that are filled; who needs more adds them in the portal. */
const BLANK_ROWS = 4;

/** One question of the offline form, filled with what is saved. A file stays for the portal. */
export function questionHtml(question: CallQuestion, value: string, text: Text): string {
  const { t, language } = text;
  const hints = [
    question.help ? inLanguage(question.help, language) : '',
    question.maxWords === undefined ? '' : t('ui.words.limit', { words: question.maxWords }),
    question.kind === 'amount' ? currencyOf(question) : '',
    question.kind === 'file' ? t('content.file.in-portal') : '',
  ].filter((hint) => hint !== '');
  const mark = question.required ? '' : ` ${t('ui.field.optional')}`;
  const label = escapeXml(`${inLanguage(question.label, language)}${mark}`);
  const alone = isRowKind(question.kind) || question.kind === 'file';
  return [
    alone ? `<h3>${label}</h3>` : `<label for="q-${question.code}">${label}</label>`,
    ...hints.map((hint) => `<p class="hint" dir="auto">${escapeXml(hint)}</p>`),
    question.kind === 'file'
      ? ''
      : isRowKind(question.kind)
        ? rowsHtml(question, value, text)
        : controlHtml(question, value, text),
  ].join('\n');
}

function controlHtml(question: CallQuestion, value: string, text: Text): string {
  const about = `id="q-${question.code}" data-code="${question.code}" dir="auto"`;
  if (question.kind === 'text') return `<textarea ${about} rows="8">\n${escapeXml(value)}</textarea>`;
  if (question.kind === 'declaration') {
    return `<input ${about} class="tick" type="checkbox" value="${DECLARED}"${value === DECLARED ? ' checked' : ''}>`;
  }
  const choices = choicesOf(question, text);
  if (choices) return selectHtml(about, choices, value);
  return `<input ${about} type="${question.kind === 'date' ? 'date' : 'text'}" value="${escapeXml(value)}">`;
}

type Choices = readonly (readonly [code: string, words: string])[];

function choicesOf(question: CallQuestion, text: Text): Choices | null {
  const { kind, choices = [] } = question;
  if (kind === 'choice') return choices.map(({ code, label }) => [code, inLanguage(label, text.language)]);
  if (kind === 'yes-no') return YES_NO.map((code) => [code, text.t(`common.${code}`)]);
  return kind === 'country' ? countriesByName(text) : null;
}

function selectHtml(about: string, choices: Choices, value: string): string {
  const options = choices.map(
    ([code, words]) => `<option value="${code}"${code === value ? ' selected' : ''}>${escapeXml(words)}</option>`,
  );
  return `<select ${about}><option value=""></option>${options.join('')}</select>`;
}

/** Rows as groups of fields, one below the other: tables are too wide for a telephone. */
function rowsHtml(question: CallQuestion, value: string, text: Text): string {
  const saved = readRows(question, value);
  const most = Math.max(saved.length, Math.min(rowsAllowed(question), saved.length + BLANK_ROWS));
  const rows = Array.from({ length: most }, (_, number) => {
    const cells = columnsOf(question).map((column) => {
      const id = `q-${question.code}-${number}-${column.code}`;
      return `<label for="${id}">${escapeXml(columnTitle(column, text))}</label>${cellHtml(id, column, saved[number], text)}`;
    });
    const title = escapeXml(text.t('content.rows.row', { number: number + 1 }));
    return `<fieldset data-row="${number}"><legend>${title}</legend>${cells.join('\n')}</fieldset>`;
  });
  return `<div data-table="${question.code}">${rows.join('\n')}</div>`;
}

function cellHtml(id: string, column: RowColumn, row: AnswerRow | undefined, text: Text): string {
  const about = `id="${id}" data-cell="${column.code}" dir="auto"`;
  const value = row?.[column.code] ?? '';
  const choices = cellChoices(column, text);
  if (choices) return selectHtml(about, choices, value);
  if (column.kind === 'long') return `<textarea ${about} rows="2">\n${escapeXml(value)}</textarea>`;
  return `<input ${about} type="text" value="${escapeXml(value)}">`;
}
