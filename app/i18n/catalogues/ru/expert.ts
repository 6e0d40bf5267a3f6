import type { expert as en } from '../en/expert.ts';
import type { Words } from '../../words.ts';

export const expert: Words<typeof en> = {
  'reports.check-by-expert.title': 'Независимая проверка',
  'reports.check-by-expert.lede':
    'Если отдел хочет, независимый эксперт смотрит отчёт до решения. Заключение читают обе стороны.',
  'reports.check-by-expert.none': 'Независимая проверка не запрошена.',
  'reports.check-by-expert.ask': 'Запросить независимую проверку',
  'reports.check-by-expert.asked': 'Запрошена',
  'reports.check-by-expert.open': 'Ещё нет. До этого решений не принимают.',
  'reports.opinion': 'Заключение',
  'reports.opinion.clean': 'Без замечаний',
  'reports.opinion.qualified': 'В порядке, кроме отдельных расходов',
  'reports.opinion.adverse': 'Не в порядке',
  'reports.opinion.recorded': 'Внесено',
  'reports.opinion.examined': 'Проверенная сумма',
  'reports.opinion.examined.hint': 'Не больше заявленного в отчёте: {claimed}.',
  'reports.opinion.exceptions': 'Из неё не в порядке',
  'reports.opinion.document': 'Подписанное заключение',
  'reports.opinion.document.open': 'Открыть заключение',
  'reports.opinion.record': 'Внести заключение',
  'reports.opinion.send': 'Внести',
  'notice.report-check-asked': 'Запрошена независимая проверка отчёта {reference}.',
  'notice.report-opinion': 'Поступило заключение независимой проверки отчёта {reference}.',
  'refusal.check-asked': 'Независимая проверка уже запрошена.',
  'refusal.check-open': 'Независимая проверка не закончена. Сначала внесите заключение.',
  'refusal.opinion-given': 'Заключение уже внесено.',
  'refusal.opinion-above-claim': 'Проверить можно не больше, чем заявлено в отчёте.',
  'refusal.opinion-exceptions-above': 'Это не может быть больше проверенного.',
  'refusal.opinion-not-clean': 'Если есть расходы не в порядке, заключение с оговоркой или отрицательное.',
};
