import type { budgetLines as en } from '../en/budget-lines.ts';
import type { Words } from '../../words.ts';

export const budgetLines: Words<typeof en> = {
  'budget-lines.hint': 'Строки под статьёй можно переименовывать, добавлять и убирать. Их сумма и есть бюджет.',
  'budget-lines.name': 'Название строки {number, number}',
  'budget-lines.amount': 'Сумма строки {number, number}',
  'budget-lines.drop': 'Убрать строку {number, number}',
  'budget-lines.charged': 'На эту строку отнесены расходы, поэтому она остаётся.',
  'budget-lines.add': 'Добавить строку в статью «{heading}»',
  'budget-lines.new-name': 'Название новой строки',
  'budget-lines.new-amount': 'Сумма новой строки',
  'budget-lines.changes': 'Строки, которые меняются',
  'budget-lines.same': 'Ни одна строка не меняется.',
  'budget-lines.formerly': 'Ранее:',
  'budget-lines.name-of': '{heading}: название строки {number, number}',
  'budget-lines.was-not': 'Не было',
  'budget-lines.removed': 'Убрана',
  'refusal.budget-line-charged': 'На эту строку отнесены расходы: её можно изменить, но нельзя убрать.',
  'refusal.budget-line-unnamed': 'Если в статье несколько строк, у каждой должно быть название.',
  'refusal.budget-lines-too-many': 'В статье может быть не более {max, number} строк.',
};
