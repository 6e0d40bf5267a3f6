import type { ranking as en } from '../en/ranking.ts';
import type { Words } from '../../words.ts';

export const ranking: Words<typeof en> = {
  'reviews.document.verify':
    'Контрольный номер – это SHA-256 файла ranking.json. Его может вычислить заново каждый, у кого есть этот файл.',
  'reviews.statistics.title': 'Статистика рейтинга',
  'reviews.statistics.lede':
    'Она помогает читать рейтинг и ничего в нём не меняет. Все, кто принимает решение, видят одни и те же цифры.',
  'reviews.statistics.agreement': 'Согласие экспертов',
  'reviews.statistics.alpha': 'Итоги (альфа Криппендорфа)',
  'reviews.statistics.alpha.hint':
    '1: все эксперты заявки согласны. 0: согласны не больше, чем случайно. Ниже 0: систематически расходятся. С 0,667 выводы возможны с осторожностью, с 0,8 – уверенно.',
  'reviews.statistics.readers': 'Эксперты',
  'reviews.statistics.readers.hint':
    'На сколько баллов эксперт ставит выше (+) или ниже (−), чем другие тем же заявкам, и каким был бы рейтинг без него.',
  'reviews.statistics.groups':
    '{count, plural, one {# группа экспертов} few {# группы экспертов} many {# групп экспертов} other {# группы экспертов}} без общих заявок; между группами сравнивать нечего.',
  'reviews.statistics.empty': 'Ни один оценочный лист ещё не отправлен',
  'reviews.statistics.sheets': 'Листы',
  'reviews.statistics.mean': 'Среднее',
  'reviews.statistics.lean': 'По сравнению с другими',
  'reviews.statistics.moved': 'Другое место без этого эксперта',
  'reviews.statistics.shift': 'Наибольший сдвиг',
  'reviews.statistics.entering': 'Вошли бы в пределы средств',
  'reviews.statistics.leaving': 'Вышли бы за их пределы',
  'reviews.statistics.unread': 'Больше никем не прочитаны',
  'reviews.statistics.adjusted': 'Баллы без учёта строгости экспертов',
  'reviews.statistics.adjusted.hint':
    'Каждый итог за вычетом того, насколько его автор отличается от других. Показаны заявки, чьё место изменилось бы сильнее всего; рейтинг считает исходные баллы.',
  'reviews.statistics.adjusted.score': 'С поправкой',
  'reviews.statistics.adjusted.rank': 'Место с поправкой',
  'reviews.trial.title': 'Что если',
  'reviews.trial.body':
    'На что хватило бы средств при других суммах, вниз по рейтингу. Здесь ничего не сохраняется и не решается; отступление от рейтинга требует причины в протоколе.',
  'reviews.trial.envelope': 'Объём средств ({currency})',
  'reviews.trial.percent': 'Доля каждого запроса (%)',
  'reviews.trial.highest': 'Грант не больше ({currency})',
  'reviews.trial.lowest': 'Грант не меньше ({currency})',
  'reviews.trial.country-percent': 'Не больше на одну страну (% средств)',
  'reviews.trial.try': 'Проверить',
  'reviews.trial.files': 'Профинансировано заявок',
  'reviews.trial.spent': 'Распределено',
  'reviews.trial.left': 'Остаток',
  'reviews.trial.skipped.country-full': 'пропущена: её страна получила свою долю',
  'reviews.trial.skipped.too-little': 'пропущена: получила бы меньше наименьшего гранта',
  'reviews.trial.priorities': 'По приоритету страны',
  'reviews.trial.priority.none': 'без приоритета',
  'reviews.trial.priority.untold': 'страна не указана, только регион',
  'reviews.trial.fundable': 'Заявки, достойные финансирования',
  'reviews.trial.share': 'Доля распределённых средств',
  'reviews.trial.line': 'Граница бюджета проходит перед',
  'reviews.trial.line.none': 'Средств хватает до последней заявки, достойной финансирования.',
  'reviews.trial.balance.hint':
    'Как распределяются деньги. Заявка с несколькими записями одного списка учитывается полностью в каждой. Приоритетные страны показаны и без заявок.',
  'reviews.trial.countries': 'По странам и регионам',
  'reviews.trial.themes': 'По видам деятельности',
};
