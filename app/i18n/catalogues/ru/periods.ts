import type { periods as en } from '../en/periods.ts';
import type { Words } from '../../words.ts';

export const periods: Words<typeof en> = {
  'periods.title': 'Закрытые периоды',
  'periods.lede':
    'Когда период закрыт, в него ничего не проводится. Открывают его снова два человека, с указанием причины.',
  'periods.closed-through': 'Закрыто по {day}',
  'periods.none-closed': 'Закрытых периодов нет.',
  'periods.close': 'Закрыть книги',
  'periods.through': 'По этот день',
  'periods.through-hint': 'Прошедший день; он тоже закрывается.',
  'periods.reason': 'Почему нужно открыть снова',
  'periods.ask': 'Попросить открыть снова',
  'periods.confirm': 'Открыть период снова',
  'periods.reopened': 'Открыто снова',
  'notice.period-reopening-asked': 'Чтобы снова открыть книги, закрытые по {day}, нужен второй человек.',
  'refusal.period-not-over': 'Закрыть можно только прошедший день.',
  'refusal.period-closed-before': 'Книги уже закрыты по {through}.',
  'refusal.period-reason-missing': 'Укажите, почему период нужно открыть снова.',
  'refusal.period-asked-by-you': 'Вы просили открыть период. Согласиться должен второй человек.',
  'refusal.period-closed':
    'Книги закрыты по этот день. Выберите более позднюю дату или попросите открыть период снова.',
};
