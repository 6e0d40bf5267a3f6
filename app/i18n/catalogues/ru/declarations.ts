import type { declarations as en } from '../en/declarations.ts';
import type { Words } from '../../words.ts';

export const declarations: Words<typeof en> = {
  'reports.declaration.title': 'Если чека нет',
  'reports.declaration.lede':
    'Чек может потеряться, его могли отобрать или не выдать, его может быть опасно хранить. Заявите об этом здесь. Каждое заявление смотрит второй сотрудник отдела.',
  'reports.declaration.reason': 'Почему его нет',
  'reports.declaration.reason.hint': 'Больше ничего не спрашивается, чтобы объяснение никому не навредило.',
  'reports.declaration.lost': 'Чек потерян',
  'reports.declaration.taken': 'Чек отобран или уничтожен другими',
  'reports.declaration.unsafe': 'Хранить чек опасно для людей',
  'reports.declaration.not-issued': 'Чек не выдали',
  'reports.declaration.declare': 'Заявить',
  'reports.declaration.withdraw': 'Отозвать заявление',
  'reports.declaration.countersign': 'Заверить',
  'reports.declaration.signed': 'Заверено вторым сотрудником',
  'reports.declaration.unsigned': 'Ещё не заверено, принять этот расход пока нельзя.',
  'reports.declarations.title': 'Расходы без чека',
  'reports.declarations.lede':
    'Заверяйте то, что можно принять вместо чека. Кто заверяет, не решает по тому же расходу.',
  'reports.declarations.share': 'По заявлениям: {minor}, но не больше {most}, это {percent} от заявленного в отчёте.',
  'refusal.declaration-not-countersigned':
    'У этого расхода нет чека. До принятия заявление заверяет второй сотрудник отдела.',
  'refusal.declaration-signed-by-decider': 'Вы заверили заявление по этому расходу. Решает другой человек.',
  'refusal.declarations-above-share':
    'С этим расходом больше {percent}% отчёта держалось бы на заявлениях. Примите меньше.',
  'programme.rule.declared': 'Расходы по заявлению, без чека, не более',
};
