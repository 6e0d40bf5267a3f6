import type { budgetLines as en } from '../en/budget-lines.ts';
import type { Words } from '../../words.ts';

export const budgetLines: Words<typeof en> = {
  'budget-lines.hint': 'يمكن تغيير أسماء الأسطر تحت كل بند، وإضافة أسطر وحذف أخرى. ومجموعها هو الميزانية.',
  'budget-lines.name': 'اسم السطر {number, number}',
  'budget-lines.amount': 'مبلغ السطر {number, number}',
  'budget-lines.drop': 'حذف السطر {number, number}',
  'budget-lines.charged': 'قُيّدت نفقات على هذا السطر، ولذلك يبقى.',
  'budget-lines.add': 'إضافة سطر تحت «{heading}»',
  'budget-lines.new-name': 'اسم السطر الجديد',
  'budget-lines.new-amount': 'مبلغ السطر الجديد',
  'budget-lines.changes': 'الأسطر التي تتغير',
  'budget-lines.same': 'لا يتغير أي سطر.',
  'budget-lines.formerly': 'سابقاً:',
  'budget-lines.name-of': '{heading}: اسم السطر {number, number}',
  'budget-lines.was-not': 'لم يكن موجوداً',
  'budget-lines.removed': 'حُذف',
  'refusal.budget-line-charged': 'قُيّدت نفقات على هذا السطر: يمكن تغييره ولا يمكن حذفه.',
  'refusal.budget-line-unnamed': 'إذا كان للبند عدة أسطر، فلكل سطر منها اسم.',
  'refusal.budget-lines-too-many': 'لا يمكن أن يزيد عدد أسطر البند على {max, number}.',
};
