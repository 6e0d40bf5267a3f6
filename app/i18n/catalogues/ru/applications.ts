import type { applications as en } from '../en/applications.ts';
import type { Words } from '../../words.ts';

export const applications: Words<typeof en> = {
  'applications.list.title': 'Мои заявки',
  'applications.list.caption': 'Заявки вашей организации',
  'applications.list.empty': 'Заявок пока нет',
  'applications.list.empty.body':
    'Выберите открытый конкурс, прочитайте его руководство и начните. Можно остановиться в любой момент и вернуться позже.',
  'applications.list.newcomer':
    'Перед первой заявкой опишите вашу организацию, группу или себя. Если вас пригласила команда, введите там её код.',
  'applications.list.calls': 'Посмотреть открытые конкурсы',
  'applications.call': 'Конкурс',

  'applications.start.title': 'Начать заявку',
  'applications.start.body':
    'Форму можно заполнять в удобном темпе и в любом порядке. Пока вы её не подали, никто вне вашей организации её не видит.',
  'applications.submitted-by': 'Кто подал',
  'applications.declared': 'Заявлено под честное слово: {alias}, {when}',
  'applications.start.begun': 'У вашей организации уже есть заявка на этот конкурс',
  'applications.start.go-on': 'Открыть её и продолжить',
  'applications.start.button': 'Начать заявку',
  'applications.start.call': 'Вернуться к конкурсу',

  'applications.home.title': 'Заявка',
  'applications.home.tasks': 'Что нужно заполнить',
  'applications.home.tasks.hint': 'В любом порядке. Всё, что вы сохраняете, остаётся сохранённым.',
  'applications.home.basics': 'Виды деятельности, срок и язык',
  'applications.home.budget': 'Бюджет',
  'applications.home.documents': 'Документы',
  'applications.home.check': 'Проверить ответы и подать заявку',
  'applications.home.read': 'Прочитать поданное',
  'applications.home.withdraw': 'Отозвать эту заявку',
  'applications.home.owner-submits':
    'Подать или отозвать заявку может только владелец учётной записи вашей организации.',
  'applications.home.reader': 'Вы можете читать эту заявку. Ваша роль не позволяет её изменять.',
  'applications.home.progress': 'Заполнено частей: {done, number} из {all, number}',
  'applications.home.status': 'На каком этапе ваша заявка',
  'applications.left.days':
    'Осталось: {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} и {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  'applications.left.hours':
    'Осталось: {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}} и {minutes, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
  'applications.left.passed': 'Крайний срок прошёл.',
  'applications.not-met.title': 'Почему заявка не соответствует требованиям',

  'applications.stage.received': 'Получена',
  'applications.stage.eligibility': 'Проверка соответствия',
  'applications.stage.review': 'Оценка',
  'applications.stage.decision': 'Решение',
  'applications.status.submitted': 'Мы получили вашу заявку. Сейчас проверяем, соответствует ли она требованиям.',
  'applications.status.eligible': 'Ваша заявка соответствует требованиям. Её независимо оценят два человека.',
  'applications.status.in_review': 'Ваша заявка на оценке.',
  'applications.status.ineligible': 'Ваша заявка не соответствует требованиям. Причины указаны ниже.',
  'applications.status.reserve': 'Ваша заявка в резервном списке этого конкурса.',
  'applications.status.rejected': 'Ваша заявка не отобрана.',
  'applications.status.awarded': 'Ваша заявка отобрана для гранта.',
  'applications.status.declined': 'Организация отказалась от гранта.',
  'applications.status.withdrawn': 'Вы отозвали эту заявку. Пока конкурс открыт, можно начать новую.',
  'applications.status.returned': 'Заявка возвращена вам. Измените то, о чём просят, и подайте её снова.',

  'applications.expected.title': 'Что дальше и когда',
  'applications.expected.by': 'Ожидается не позднее',
  'applications.expected.late': 'Это занимает больше времени, чем было объявлено. От вас ничего не требуется.',
  'applications.expected.hint':
    'Эти даты ожидаемые, а не обещанные. Обо всём, что потребуется от вас, вы узнаете из уведомлений.',

  'applications.basics.title': 'Виды деятельности, срок и язык',
  'applications.basics.activities': 'Виды деятельности',
  'applications.basics.activities.hint':
    'Выберите те, к которым относится заявка. По этому конкурсу финансируются только они.',
  'applications.basics.duration': 'Срок',
  'applications.basics.lot': 'Лот',
  'applications.basics.lot.hint': 'Заявка относится к одному лоту и претендует на его сумму',
  'applications.basics.duration.label': 'Срок в месяцах',
  'applications.basics.duration.hint':
    'Не более {max, plural, one {# месяца} few {# месяцев} many {# месяцев} other {# месяца}}',
  'applications.basics.language': 'Язык ваших ответов',
  'applications.months': '{count, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}',

  'applications.section.place': 'Раздел {place, number} из {of, number}',
  'applications.section.criterion': 'Оценивается по критерию: {criterion}',
  'applications.section.saved': 'Сохранено: {when}, {alias}',
  'applications.section.theirs': 'Тем временем сохранено: {alias}, {when}:',
  'applications.section.theirs.hint':
    'Ваш текст остался в поле выше, но не сохранён. Соберите то, что хотите оставить, и сохраните снова.',
  'applications.error.saved-by-another':
    'Пока вы писали, кто-то другой сохранил иной ответ. Показаны оба текста; ваш ещё не сохранён.',
  'applications.error.number': 'Напишите число, например 12 или 12,5.',

  'applications.budget.title': 'Бюджет',
  'applications.budget.lede':
    'Суммы указаны в {currency}. Количество единиц (дней, месяцев, поездок…), умноженное на цену единицы, даёт сумму; складывает портал.',
  'applications.budget.basis': 'Как определяется сумма каждого гранта',
  'applications.budget.line': 'Строка {number, number}',
  'applications.budget.new-line': 'Новая строка',
  'applications.budget.heading': 'Статья',
  'applications.budget.description': 'На что',
  'applications.budget.quantity': 'Количество',
  'applications.budget.unit': 'Цена единицы',
  'applications.budget.amount': 'Сумма строки',
  'applications.budget.remove': 'Удалить строку {number, number}',
  'applications.budget.save': 'Сохранить и сложить',
  'applications.budget.add': 'Сохранить и добавить строку',
  'applications.budget.totals': 'Суммы по статьям',
  'applications.budget.lines': 'Строки бюджета',
  'applications.budget.requested': 'Запрошенная сумма',
  'applications.budget.limits': 'Пределы этого конкурса',
  'applications.budget.limit.range': 'От {minimum} до {maximum}: вы запрашиваете {requested}',
  'applications.budget.limit.indirect':
    'Косвенные расходы не более {ceiling} ({percent, number} % прямых расходов): у вас {indirect}',
  'applications.budget.limit.kept': 'В пределах',
  'applications.budget.limit.broken': 'Вне пределов',
  'applications.budget.saved-now': 'Что сохранено сейчас',

  'applications.documents.title': 'Документы',
  'applications.documents.asked': 'Что требуется по этому конкурсу',
  'applications.documents.required': 'Обязательно',
  'applications.documents.not-required': 'Если есть',
  'applications.documents.attached': 'Приложенные документы',
  'applications.documents.there': 'Приложено',
  'applications.documents.none': 'Пока ничего не приложено',
  'applications.documents.add': 'Приложить документ',
  'applications.documents.label': 'Что это',
  'applications.documents.other': 'Другой документ',
  'applications.documents.file': 'Файл',
  'applications.documents.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG или PNG, до 25 МБ. Имя файла не сохраняется. Фотографии и офисные файлы могут выдать, где, когда и кем они созданы: сначала удалите эти сведения, если они могут кому-то навредить.',
  'applications.documents.attach': 'Приложить',
  'applications.documents.remove': 'Удалить {reference}',

  'applications.check.title': 'Проверьте ответы',
  'applications.check.read.title': 'Что вы подали',
  'applications.check.missing': 'Прежде чем подать заявку',
  'applications.check.missing.line': '{place}: {problem}',
  'applications.check.missing.item': '{place}, «{item}»: {problem}',
  'applications.check.declarations': 'Заявления',
  'applications.check.declarations.hint': 'Отметьте то, что вы заявляете от имени своей организации. Нужны все пункты.',
  'applications.check.submit': 'Подать заявку',
  'applications.check.submit.hint': 'После подачи изменить ответы нельзя.',

  'applications.submission.title': 'Заявка подана',
  'applications.submission.reference': 'Ваш номер',
  'applications.submission.receipt': 'Скачать расписку о получении (PDF)',
  'applications.submission.keep':
    'Сохраните расписку. В ней есть контрольное число поданного, но нет имён людей и названия вашей организации.',
  'applications.submission.home': 'Перейти к заявке',

  'applications.next.check': 'Мы проверяем соответствие заявки требованиям по опубликованному списку.',
  'applications.next.review': 'Два человека из двух разных организаций оценивают её по опубликованным критериям.',
  'applications.next.decision':
    'Решение и его причины вы найдёте в своих уведомлениях. По электронной почте мы его не отправляем.',

  'applications.receipt.title': 'Расписка о получении заявки',
  'applications.receipt.intro': 'Портал получил эту заявку полностью и в срок.',
  'applications.receipt.call': 'Конкурс заявок',
  'applications.receipt.call-title': 'Название конкурса',
  'applications.receipt.received': 'Получена',
  'applications.receipt.received-there': 'Получена, в часовом поясе конкурса',
  'applications.receipt.requested': 'Запрошенная сумма',
  'applications.receipt.version': 'Поданная версия',
  'applications.receipt.proof': 'Контрольное число',
  'applications.receipt.proof.body':
    'Это число (SHA-256) вычислено по всему, что вы подали. Если потом изменится хотя бы одна буква, число будет другим.',
  'applications.receipt.hash': 'SHA-256 поданной версии',
  'applications.receipt.page': 'Страница {page, number} из {pages, number}',

  'applications.withdrawal.title': 'Отозвать заявку',
  'applications.withdrawal.draft': 'Черновик закрывается: его больше нельзя заполнить или подать.',
  'applications.withdrawal.submitted': 'Заявка больше не рассматривается. Отменить отзыв нельзя.',
  'applications.withdrawal.again': 'Пока конкурс открыт, ваша организация может начать новую заявку.',
  'applications.withdrawal.button': 'Отозвать заявку',
  'applications.withdrawal.keep': 'Оставить заявку',

  'applications.desk.title': 'Заявки',
  'applications.desk.caption': 'Поданные заявки',
  'applications.desk.empty': 'Нет заявок, подходящих под этот фильтр',
  'applications.desk.state': 'Состояние',
  'applications.desk.find': 'Номер или псевдоним',
  'applications.desk.find.hint': 'Достаточно начала, например ORG-0042.',
  'applications.desk.alias': 'Псевдоним',
  'applications.desk.working-name': 'Рабочее название',
  'applications.desk.submitted': 'Подана',
  'applications.desk.version': 'Версия {number, number}, язык: {language}',
  'applications.desk.scanned': 'Проверено на вирусы: ничего не найдено.',
  'applications.desk.not-scanned': 'Не проверено на вирусы: открывайте с осторожностью.',
  'applications.desk.decide': 'Решить о соответствии',
  'applications.desk.assign': 'Назначить экспертов',
  'applications.desk.checks': 'Соответствие требованиям',
  'applications.eligibility.title': 'Решить о соответствии требованиям',
  'applications.eligibility.lede':
    'Ответьте по каждой строке обоих списков. Если всё выполнено, заявка сразу признаётся соответствующей. Если нет, предлагается отказ; он вступает в силу, когда его подтвердит другой человек, и тогда заявитель прочитает вашу причину.',
  'applications.eligibility.line': 'Строка {number, number}',
  'applications.eligibility.met': 'Выполнено',
  'applications.eligibility.not-met': 'Не выполнено',
  'applications.eligibility.reason': 'Причина, если не выполнено',
  'applications.eligibility.reason.hint': 'Это прочитает заявитель. Не пишите имён.',
  'applications.eligibility.button': 'Записать решение',

  'applications.missing.activities': 'выберите хотя бы один вид деятельности',
  'applications.missing.lot': 'выберите лот',
  'applications.missing.duration': 'укажите, сколько месяцев это займёт',
  'applications.missing.language': 'выберите язык, который принимается в этом конкурсе',
  'applications.missing.budget': 'добавьте хотя бы одну строку',
  'applications.missing.document': 'приложите этот документ',

  'application.state.draft': 'Черновик',
  'application.state.submitted': 'Подана',
  'application.state.returned': 'Возвращена',
  'application.state.ineligible': 'Не соответствует требованиям',
  'application.state.eligible': 'Соответствует требованиям',
  'application.state.in_review': 'На оценке',
  'application.state.recommended': 'Рекомендована',
  'application.state.reserve': 'Резервный список',
  'application.state.rejected': 'Не отобрана',
  'application.state.awarded': 'Отобрана',
  'application.state.declined': 'Отказ от гранта',
  'application.state.withdrawn': 'Отозвана',

  'application.event.started': 'Черновик начат',
  'application.event.submitted': 'Подана',
  'application.event.declared-eligible': 'Признана соответствующей',
  'application.event.declared-ineligible': 'Признана не соответствующей',
  'application.event.withdrawn': 'Отозвана',

  'notice.application-submitted': 'Подана заявка {reference}. Можно решать о её соответствии требованиям.',
  'notice.application-received': 'Мы получили вашу заявку {reference}. Расписка о получении готова.',
  'notice.application-eligible': 'Ваша заявка {reference} соответствует требованиям и переходит к оценке.',
  'notice.application-ineligible': 'Ваша заявка {reference} не соответствует требованиям. Можно прочитать причины.',
  'notice.application-withdrawn': 'Заявка {reference} отозвана.',

  'refusal.call-not-open': 'Этот конкурс сейчас не принимает заявки.',
  'refusal.deadline-passed': 'Крайний срок этого конкурса прошёл. Всё, что вы сохранили, можно читать.',
  'refusal.organisation-missing': 'Сначала опишите свою организацию; затем можно подать заявку.',
  'refusal.category-not-eligible':
    'Этот конкурс не открыт для организаций вашего типа. В руководстве сказано, кто может подать заявку.',
  'refusal.country-not-eligible':
    'Этот конкурс не открыт для организаций вашей страны. В руководстве сказано, из каких стран можно подать заявку.',
  'refusal.lot-not-in-call': 'Выберите лот этого конкурса.',
  'refusal.activities-not-in-call': 'Выбирайте только виды деятельности из списка этого конкурса.',
  'refusal.already-applied': 'У вашей организации уже есть заявка на этот конкурс.',
  'refusal.application-not-complete':
    '{count, plural, one {Не хватает или нужно исправить: # пункт.} few {Не хватает или нужно исправить: # пункта.} many {Не хватает или нужно исправить: # пунктов.} other {Не хватает или нужно исправить: # пункта.}} Список ниже.',
  'refusal.declaration-missing': 'Чтобы подать заявку, отметьте все заявления.',
  'refusal.requested-below-minimum': 'Бюджет запрашивает меньше минимума этого конкурса.',
  'refusal.requested-above-maximum': 'Бюджет запрашивает больше максимума этого конкурса.',
  'refusal.indirect-above-ceiling': 'Косвенные расходы превышают 7 % прямых расходов.',
  'refusal.duration-too-long':
    'Срок больше, чем допускает этот конкурс ({max, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}).',
  'refusal.too-many-lines':
    'В бюджете может быть не более {max, plural, one {# строки} few {# строк} many {# строк} other {# строки}}.',
  'refusal.budget-changed-meanwhile':
    'Пока вы писали, кто-то другой изменил бюджет. Ваши данные не потеряны: сравните с тем, что сохранено сейчас, и сохраните снова.',
  'refusal.file-missing': 'Выберите файл.',
  'refusal.too-many-documents':
    'К заявке можно приложить не более {max, plural, one {# документа} few {# документов} many {# документов} other {# документов}}.',
  'refusal.checklist-incomplete': 'Ответьте по каждой строке списка.',
  'refusal.reason-missing': 'Скажите, почему строка не выполнена; это прочитает заявитель.',

  'applications.unasked.title': 'Ответы, которые больше не спрашиваются',
  'applications.unasked.lede':
    'Конкурс изменился и больше этого не спрашивает. Ваши тексты сохранены здесь для вас; они не подаются.',
  'notice.call-corrected':
    'Конкурс {call} изменён, срок подачи стал позже. Ваш черновик {reference} перешёл на новую версию; все ответы сохранены. Пожалуйста, проверьте его.',
  'notice.call-corrected-submitted':
    'Конкурс {call} изменён, срок подачи стал позже. Ваша заявка {reference} остаётся такой, какой вы её подали.',

  'applications.section.example': 'Например: {example}',

  'notice.call-extended':
    'Срок конкурса {call} перенесён, потому что портал не работал. У вас больше времени на {reference}.',

  'applications.preview.title': 'Форма глазами заявителя',
  'applications.preview.body':
    'Показано всё, и то, что спрашивается лишь при условии. Ничего не отправляется и не сохраняется.',
};
