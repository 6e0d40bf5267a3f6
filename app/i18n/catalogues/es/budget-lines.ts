import type { budgetLines as en } from '../en/budget-lines.ts';
import type { Words } from '../../words.ts';

export const budgetLines: Words<typeof en> = {
  'budget-lines.hint': 'Las líneas de una rúbrica se pueden renombrar, añadir y suprimir. Su suma es el presupuesto.',
  'budget-lines.name': 'Nombre de la línea {number, number}',
  'budget-lines.amount': 'Importe de la línea {number, number}',
  'budget-lines.drop': 'Suprimir la línea {number, number}',
  'budget-lines.charged': 'Hay gastos imputados a esta línea, por lo que se mantiene.',
  'budget-lines.add': 'Añadir una línea en «{heading}»',
  'budget-lines.new-name': 'Nombre de la línea nueva',
  'budget-lines.new-amount': 'Importe de la línea nueva',
  'budget-lines.changes': 'Líneas que cambian',
  'budget-lines.same': 'No cambia ninguna línea.',
  'budget-lines.formerly': 'Antes:',
  'budget-lines.name-of': '{heading}: nombre de la línea {number, number}',
  'budget-lines.was-not': 'No existía',
  'budget-lines.removed': 'Suprimida',
  'refusal.budget-line-charged': 'Hay gastos imputados a esta línea: puede cambiar, pero no suprimirse.',
  'refusal.budget-line-unnamed': 'Cuando una rúbrica tiene varias líneas, cada una necesita un nombre.',
  'refusal.budget-lines-too-many': 'Una rúbrica puede tener {max, number} líneas como máximo.',
};
