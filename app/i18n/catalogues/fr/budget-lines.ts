import type { budgetLines as en } from '../en/budget-lines.ts';
import type { Words } from '../../words.ts';

export const budgetLines: Words<typeof en> = {
  'budget-lines.hint':
    'Les lignes d’une rubrique peuvent être renommées, ajoutées et supprimées. Leur somme est le budget.',
  'budget-lines.name': 'Intitulé de la ligne {number, number}',
  'budget-lines.amount': 'Montant de la ligne {number, number}',
  'budget-lines.drop': 'Supprimer la ligne {number, number}',
  'budget-lines.charged': 'Des dépenses sont imputées à cette ligne : elle reste.',
  'budget-lines.add': 'Ajouter une ligne sous « {heading} »',
  'budget-lines.new-name': 'Intitulé de la nouvelle ligne',
  'budget-lines.new-amount': 'Montant de la nouvelle ligne',
  'budget-lines.changes': 'Lignes qui changent',
  'budget-lines.same': 'Aucune ligne ne change.',
  'budget-lines.formerly': 'Avant :',
  'budget-lines.name-of': '{heading} : intitulé de la ligne {number, number}',
  'budget-lines.was-not': 'N’existait pas',
  'budget-lines.removed': 'Supprimée',
  'refusal.budget-line-charged':
    'Des dépenses sont imputées à cette ligne : elle peut changer, mais pas être supprimée.',
  'refusal.budget-line-unnamed': 'Quand une rubrique a plusieurs lignes, chacune doit avoir un intitulé.',
  'refusal.budget-lines-too-many': 'Une rubrique peut avoir {max, number} lignes au plus.',
};
