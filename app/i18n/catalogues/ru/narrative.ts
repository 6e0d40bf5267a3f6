import type { narrative as en } from '../en/narrative.ts';
import type { Words } from '../../words.ts';

export const narrative: Words<typeof en> = {
  'reports.narrative.security': 'Риски и безопасность',
  'reports.narrative.security.hint':
    'Инциденты, угрозы и что вы из-за них изменили. Это читают только отдел грантов и общее руководство. Без имён и мест.',
  'reports.narrative.security.hidden': 'Раздел о рисках и безопасности вашей роли не показывается.',
  'reports.narrative.exchange': 'Обмен с коллегами',
  'reports.narrative.exchange.hint': 'У кого вы учились или кого поддержали и что дали наставничество и общие встречи.',
  'reports.indicator.others': 'Из них другой пол или не указан',
  'reports.indicator.children': 'Из них младше 18 лет',
  'reports.indicator.youth': 'Из них от 18 до 29 лет',
  'reports.indicator.older': 'Из них 60 лет и старше',
  'reports.indicators.small': 'Если в группе меньше 5 человек, вся разбивка опущена, чтобы никого нельзя было узнать.',
  'reports.task.forecast': 'Прогноз на следующий период',
  'reports.forecast.lede':
    'Сколько вы рассчитываете потратить в следующем периоде по каждой статье, в евро. Статьи без расходов оставьте пустыми.',
  'refusal.indicator-above-total': 'Этих людей вместе больше, чем достигнуто ({total, number}).',
  'refusal.forecast-above-budget': 'Вместе это больше остатка бюджета.',
  'refusal.forecast-final': 'После итогового отчёта следующего периода нет.',
};
