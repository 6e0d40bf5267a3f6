import type { assurance as en } from '../en/assurance.ts';
import type { Words } from '../../words.ts';

export const assurance: Words<typeof en> = {
  'assurance.title': 'Кабинет аудитора',
  'assurance.lede': 'Учётные книги проекта, их подтверждения и всё, что можно скачать. Изменить здесь ничего нельзя.',
  'assurance.scope.rights': 'Что вам видно',
  'assurance.scope.rights.body':
    'Записи и деньги этого периода, только для чтения. Организации показаны под псевдонимами; сообщения закрыты. Каждый взятый файл записывается.',
  'assurance.downloads': 'Файлы для скачивания',
  'assurance.downloads.about':
    'Каждый файл содержит контрольные суммы и хеш каждой строки. Если книги не сходятся до цента, файл не создаётся.',
  'assurance.downloads.name': 'Файл',
  'assurance.downloads.rows': 'Строки',
  'assurance.downloads.total': 'Контрольная сумма EUR',
  'assurance.downloads.link': '{code} в формате {format}',
  'assurance.downloads.blocked': 'Недоступно, пока книги не сходятся',
  'assurance.download.D01.title': 'Третьи стороны',
  'assurance.download.D01.body':
    'Каждая третья сторона, получившая грант к концу периода: сколько присуждено, выплачено и принято и какая часть предела использована.',
  'assurance.download.D02.title': 'Конкурсы',
  'assurance.download.D02.body':
    'Каждый конкурс, утверждённый к концу периода, с условиями и хешем действующей версии.',
  'assurance.download.D03.title': 'Заявки',
  'assurance.download.D03.body': 'Каждая заявка, поданная к концу периода, и её исход.',
  'assurance.download.D04.title': 'Проверка соответствия условиям',
  'assurance.download.D04.body': 'Каждая строка опубликованных перечней, на которую ответили к концу периода.',
  'assurance.download.D05.title': 'Баллы',
  'assurance.download.D05.body': 'Каждый балл и комментарий по конкурсам с закреплённым рейтингом.',
  'assurance.download.D06.title': 'Комиссии и конфликты интересов',
  'assurance.download.D06.body': 'Кто голосовал и что заявили эксперты до открытия дела.',
  'assurance.download.D07.title': 'Рейтинг и гранты',
  'assurance.download.D07.body': 'Каждое место закреплённых рейтингов, что рекомендовано и предоставлено и кем.',
  'assurance.download.D08.title': 'Проверка благонадёжности',
  'assurance.download.D08.body': 'Каждая датированная проверка организаций-заявителей и срок её действия.',
  'assurance.download.D09.title': 'Соглашения',
  'assurance.download.D09.body':
    'Каждое соглашение о субгранте, подписанное обеими сторонами к концу периода, с планом и хешем подписанного документа.',
  'assurance.download.D10.title': 'Изменения соглашений',
  'assurance.download.D10.body':
    'Вступившие в силу изменения: каждая сумма, перешедшая между статьями, продления, причины и оба утверждения.',
  'assurance.download.D11.title': 'Журнал проводок',
  'assurance.download.D11.body': 'Каждая проводка периода в порядке цепочки, с курсом, лицами и хешами.',
  'assurance.download.D12.title': 'Платежи',
  'assurance.download.D12.body':
    'Каждый платёж, исполненный банком за период, с условием, двумя одобрениями и номером банка.',
  'assurance.download.D13.title': 'Операции',
  'assurance.download.D13.body':
    'Каждый заявленный расход, по которому в периоде принято решение, с курсом и документами: совокупность для выборки.',
  'assurance.download.D21.title': 'Освобождения, отступления и вред',
  'assurance.download.D21.body':
    'Отступления от обязанностей по договору, кто их одобрил и до какого срока, и вред по категориям, без описаний.',
  'assurance.download.D14.title': 'Выборки и таблица ошибок',
  'assurance.download.D14.body':
    'Каждая операция, отобранная в выборку за период, проверена ли она, и каждое замечание с доводами обеих сторон.',
  'assurance.download.D15.title': 'Бюджет и исполнение',
  'assurance.download.D15.body':
    'Бюджет, принятые расходы за период и нарастающим итогом, остаток: по статьям каждого соглашения, затем по всем вместе.',
  'assurance.download.D16.title': 'Возраст авансов',
  'assurance.download.D16.body':
    'Каждый выплаченный транш: сколько покрыто принятыми расходами, сколько не закрыто и как давно, можно ли запросить следующий.',
  'assurance.download.D17.title': 'Использованные курсы',
  'assurance.download.D17.body':
    'Каждый курс, на котором основана проводка или решённый расход периода, с месяцем и источником.',
  'assurance.download.D18.title': 'Возвраты и нарушения',
  'assurance.download.D18.body':
    'Каждая сумма к возврату, известная к концу периода, и сколько к этому времени возвращено.',
  'assurance.download.D19.title': 'Отчёты и этапы',
  'assurance.download.D19.body':
    'Каждая веха и каждый отчёт, период которого начался: срок и дата сдачи, число отправок, решение и принятая сумма.',
  'assurance.download.D20.title': 'Оборудование',
  'assurance.download.D20.body':
    'Каждый принятый расход на оборудование, с регионом нахождения, владельцем после действия и документом о передаче.',
  'assurance.download.D22.title': 'Журнал доступа и аудита',
  'assurance.download.D22.body':
    'Кто что делал и видел за период: действия, открытые личные данные, взятые файлы, входы сотрудников, с хешами цепочки.',
  'assurance.download.D23.title': 'Указатель подтверждающих документов',
  'assurance.download.D23.body':
    'Каждый документ, подтверждающий заявленный расход, по которому принято решение за период, с его SHA-256 и видом; без имён файлов.',
  'assurance.download.D24.title': 'Оборотная ведомость и сверка',
  'assurance.download.D24.body': 'Каждый счёт за период и рядом итоги банка, отчётов и соглашений.',
  'assurance.bundle.title': 'Пакет доказательств',
  'assurance.bundle.about':
    'Один файл ZIP: журнал событий и бухгалтерский журнал в том виде, в каком они хешированы, подписанные контрольные точки, все выгрузки и программа, которая проверяет всё это на вашем компьютере без сети. То, что вне вашего периода, представлено только хешем.',
  'assurance.bundle.key': 'Ключ проверки журнала событий',
  'assurance.bundle.command': 'Команда в распакованной папке',
  'assurance.bundle.link': 'Взять пакет доказательств',
  'assurance.bundle.readme': `Пакет доказательств Passerelle (BagIt, RFC 8493)

Проверьте его с Node 20 или новее, без сети:

node verify.mjs --key ‹ключ проверки›

Ключ проверки указан на странице аудита портала. Запросите его и другим путём: ключ в этом пакете доказывает лишь то, что пакет согласован сам с собой. Программа короткая; прочитайте её перед запуском.

data/about.json: что, когда, для кого, и остатки за период
data/trail.jsonl: каждое событие, хешированное и связанное в цепочку (SHA-256)
data/journal.jsonl: каждая проводка, хешированная и связанная в цепочку
data/checkpoints: подписанные записи о том, до какого места дошли оба журнала (C2SP, Ed25519, RFC 6962)
data/downloads: таблицы с контрольными суммами и хешем каждой строки
data/documents.csv: указатель подтверждающих документов (D23) с языком, закрытыми местами и переводами
data/ro-crate-metadata.json: то же, описанное для программ (RO-Crate 1.2)

События и проводки вне периода аудита представлены только хешем.`,
  'assurance.bundle.signature':
    'signature.txt: список всех файлов, подписанный тем же ключом (C2SP, Ed25519); программа проверяет и его',
  'assurance.checkpoints': 'Контрольные точки',
  'assurance.checkpoints.about':
    'Не реже чем раз в десять минут портал подписывает, до какого места дошли журнал событий и бухгалтерский журнал. Храните запись вне портала: только так можно обнаружить журнал, у которого отрезали конец.',
  'assurance.checkpoints.empty': 'Пока ничего не подписано',
  'assurance.checkpoints.at':
    '{count, plural, one {# событие} few {# события} many {# событий} other {# события}} · {at}',
  'assurance.checkpoints.kept': 'Запись, которую вы сохранили',
  'assurance.checkpoints.kept.hint': 'Вставьте её целиком, вместе с последней строкой.',
  'assurance.checkpoints.compare': 'Сравнить с журналом',
  'assurance.checkpoints.unreadable': 'Это не запись, подписанная для этого журнала. Проверьте, что она полная.',
  'assurance.checkpoints.compared':
    'Ваша запись подписана для этого журнала на {count, plural, one {# событии} few {# событиях} many {# событиях} other {# события}}. Вывод выше её учитывает.',
  'assurance.checks': 'Что должно сходиться',
  'assurance.checks.agree': 'Книги, соглашения, платежи и отчёты сходятся до цента.',
  'assurance.checks.differ': 'Есть расхождение без объяснения. Пока оно не найдено, файлы не выдаются.',
  'assurance.checks.what': 'Сравнение',
  'assurance.checks.ledger': 'По книгам EUR',
  'assurance.checks.other': 'Сравнивается с EUR',
  'assurance.checks.explained': 'Объяснено',
  'assurance.checks.difference': 'Не объяснено EUR',
  'assurance.checks.ok': 'Сходится',
  'assurance.checks.broken': 'Расходится',
  'assurance.check.entries': 'Каждая проводка сбалансирована',
  'assurance.check.debits-credits': 'Дебет и кредит за период',
  'assurance.check.closing': 'Конечные остатки в сумме дают ноль',
  'assurance.check.journal': 'D11 и оборотная ведомость',
  'assurance.check.balances': 'Остатки по соглашениям и их проводки',
  'assurance.check.commitments': 'Соглашения (D09) и счёт 9000',
  'assurance.check.payments': 'Платежи за период (D12) и счёт 1000',
  'assurance.check.bank': 'Подтверждено банком и счёт 1000',
  'assurance.check.accepted': 'Принятые расходы (D13) и счёт 5000',
  'assurance.check.disallowed': 'Отклонённые расходы (D13) и счёт 1300',
  'assurance.check.budgets': 'Бюджеты по статьям (D15) и счёт 9000',
  'assurance.check.expenditure': 'Расходы по статьям (D15) и счёт 5000',
  'assurance.check.expenditure-of-period': 'Расходы за период (D15) и счёт 5000',
  'assurance.check.advances': 'Авансы по траншам (D16) и счёт 1200',
  'assurance.check.recoveries': 'Незакрытые возвраты (D18) и счёт 1300',
  'assurance.explanation.accepted-awaiting-advance': 'принято, ожидает следующего платежа',
  'assurance.explanation.disallowed-beyond-advance': 'нами не выплачивалось',
  'assurance.explanation.released-at-the-end': 'высвобождено по окончании соглашения',
  'assurance.explanation.besides-grants':
    'комиссии и курсовые разницы (счёт 5900) и полученное предфинансирование (счёт 2000): не деньги гранта',
  'assurance.taken': 'Взятые вами файлы',
  'assurance.taken.empty': 'Вы ещё не брали файлов',
  'assurance.taken.hash': 'SHA-256 файла',
  'assurance.engagements.title': 'Аудиторские задания',
  'assurance.engagements.lede': 'Аудитор видит книги, только пока идёт задание, и только указанные в нём дни.',
  'assurance.engagements.list': 'Задания',
  'assurance.engagements.empty': 'Заданий пока нет',
  'assurance.engagements.new': 'Открыть задание',
  'assurance.engagements.no-auditor': 'Нет учётной записи с ролью аудитора',
  'assurance.engagements.no-auditor.body':
    'Сначала администратор приглашает аудитора, затем здесь можно открыть задание.',
  'assurance.engagement.auditor': 'Аудитор',
  'assurance.engagement.auditor.hint': 'Учётные записи с ролью аудитора.',
  'assurance.engagement.period': 'Период книг',
  'assurance.engagement.period.hint': 'Даты валютирования, видимые аудитору, включая оба дня.',
  'assurance.engagement.period-from': 'Первый день периода',
  'assurance.engagement.period-to': 'Последний день периода',
  'assurance.engagement.time': 'Время аудита',
  'assurance.engagement.time.hint':
    'Доступ открывается не более чем на {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}; более долгий аудит — новое задание.',
  'assurance.engagement.starts-on': 'Первый день доступа',
  'assurance.engagement.ends-on': 'Последний день доступа',
  'assurance.engagement.starts': 'Открывается',
  'assurance.engagement.ends': 'Открыто до',
  'assurance.engagement.open': 'Открыть задание',
  'assurance.engagement.end': 'Завершить задание',
  'assurance.engagement.standing.ahead': 'Не началось',
  'assurance.engagement.standing.running': 'Идёт',
  'assurance.engagement.standing.ended': 'Завершено',
  'assurance.trail.title': 'Журнал событий',
  'assurance.trail.link': 'Проверить журнал событий',
  'assurance.trail.lede':
    'Кто, что и когда сделал. Каждая запись содержит хеш предыдущей, поэтому изменение или пропуск будут найдены.',
  'assurance.trail.verify': 'Проверить сейчас',
  'assurance.trail.events': 'Последние события',
  'assurance.trail.empty': 'В этом периоде нет событий',
  'assurance.trail.number': '№ в журнале',
  'assurance.trail.event': 'Событие',
  'assurance.trail.actor': 'Кто',
  'assurance.trail.about': 'О чём',
  'assurance.chain.trail': 'Цепочка событий',
  'assurance.chain.journal': 'Цепочка журнала проводок',
  'assurance.chain.whole': 'Цепочка цела: ничего не изменено, не удалено и не вставлено.',
  'assurance.chain.broken': 'Цепочка нарушена. Всё после первого сбоя ничего не доказывает.',
  'assurance.chain.trail.count': 'Проверено событий',
  'assurance.chain.journal.count': 'Проверено проводок',
  'assurance.chain.erased': 'Содержимое удалено по закону',
  'assurance.chain.head': 'Хеш последнего звена',
  'assurance.chain.verified-at': 'Проверено',
  'assurance.chain.fault': 'Первый сбой',
  'assurance.chain.fault-number': 'Под номером',
  'assurance.chain.fault-id': 'Запись',
  'assurance.fault.edited-event': 'Событие изменено',
  'assurance.fault.edited-body': 'Изменено содержимое события',
  'assurance.fault.missing-event': 'Событие отсутствует',
  'assurance.fault.unchained-event': 'Событие вне цепочки',
  'assurance.fault.repeated-event': 'Одно и то же событие стоит в журнале дважды',
  'assurance.fault.edited-entry': 'Проводка изменена',
  'assurance.fault.unbalanced-entry': 'Проводка не сбалансирована',
  'assurance.fault.missing-entry': 'Проводка отсутствует',
  'assurance.fault.unchained-entry': 'Проводка вне цепочки',
  'assurance.fault.broken-link': 'Звено цепочки не подходит',
  'assurance.fault.forged-checkpoint': 'Контрольная точка не подписана этим порталом',
  'assurance.fault.broken-checkpoint': 'Журнал расходится с подписанной контрольной точкой',
  'assurance.fault.cut-tail': 'Конец журнала отрезан',
  'refusal.engagement-not-an-auditor': 'Эта учётная запись не принадлежит аудитору.',
  'refusal.engagement-period': 'Период не может начинаться раньше {from} и должен заканчиваться после начала.',
  'refusal.engagement-ends-before-start': 'Последний день доступа раньше первого.',
  'refusal.engagement-in-past': 'Последний день доступа уже прошёл.',
  'refusal.engagement-too-long':
    'Задание длится не более {days, plural, one {# дня} few {# дней} many {# дней} other {# дня}}.',
  'refusal.engagement-overlaps':
    'У этого аудитора в это время другое задание. Сначала завершите его или выберите другие дни.',
  'refusal.engagement-ended': 'Это задание уже завершено.',
  'refusal.downloads-do-not-reconcile': 'Книги не сходятся до цента, файл не создан. Расхождения:',
  'notice.engagement-opened': 'Кабинет аудитора открыт для вас до {until}.',
  'notice.engagement-ended': 'Ваше аудиторское задание завершено.',
};
