import type { recoveries as en } from '../en/recoveries.ts';
import type { Words } from '../../words.ts';

export const recoveries: Words<typeof en> = {
  'recovery.note': 'Дебет-нота (PDF)',
  'recovery.note.title': 'Дебет-нота',
  'recovery.note.due': 'Срок оплаты',
  'recovery.note.text':
    'Просим вернуть {amount} до {day} на счёт, с которого выплачен субгрант, указав номер выше. Сумму можно также зачесть в счёт гранта.',
  'recovery.note.contest':
    'Если вы не согласны, сообщите об этом на портале и укажите причины. До ответа ничего не урегулируется.',
  'recovery.contest': 'Оспорить',
  'recovery.contest.reason': 'Почему вы не согласны',
  'recovery.contest.hint': 'Отдел прочитает и ответит. Без имён людей.',
  'recovery.contest.action': 'Оспорить возврат',
  'recovery.contest.said': 'Что говорит организация',
  'recovery.write-off': 'Списать',
  'recovery.write-off.reason': 'Почему от денег отказываются',
  'recovery.write-off.propose': 'Предложить списание',
  'recovery.write-off.proposed': 'Предложено отказаться от денег',
  'recovery.write-off.approve': 'Одобрить списание',
  'recovery.write-off.refuse': 'Отклонить списание',
  'notice.recovery-contested': 'Возврат {reference} оспорен.',
  'notice.recovery-write-off-proposed': 'Для списания {reference} нужен второй человек.',
  'notice.recovery-write-off-refused': 'В списании {reference} отказано.',
  'notice.recovery-written-off': '{reference} списан.',
  'refusal.write-off-by-another': 'Тот, кто предложил списание, не может решать о нём.',
  'refusal.write-off-reason-missing': 'Укажите, почему от денег отказываются.',
  'unspent.title': 'Потребовать неизрасходованное',
  'unspent.lede':
    'По всем отчётам принято решение или соглашение расторгнуто, а по части аванса не отчитались. Она становится возвратом: после распоряжения выставляется дебет-нота.',
  'unspent.list': 'Авансы, по которым уже никто не отчитается',
  'unspent.claim': 'Открыть возврат',
  'refusal.unspent-nothing': 'По всему авансу отчитались.',
  'refusal.unspent-reports-open': 'По одному из отчётов ещё нет решения.',
  'refusal.offset-nothing-to-pay': 'Не осталось транша, с которым это можно зачесть. Потребуйте возврата.',
  'refusal.offset-over-instalment': 'Сумма не меньше следующего транша. Потребуйте возврата.',
  'refusal.recovery-reference-unknown': 'Возврата с таким номером нет.',
  'disbursements.request.gross': 'Сумма транша',
  'disbursements.request.offset': 'Задолженность зачтена',
  'bank.line.as.repayment': 'возвращённый долг',
  'bank.settled.repaid': 'Долг возвращён',
  'bank.line.owed': 'Возвраты на эту сумму',
  'disbursements.proof': 'Подтверждение банка',
  'disbursements.proof.hint':
    'Подтверждение или выписка банка в PDF или изображением, до 10 МБ. Если есть файл выписки, подтверждать вручную не нужно: загрузите файл.',
  'trail.event.disbursement.proof-opened': 'Открыто подтверждение выплаты',
  'organisations.payee.held-by': 'Чей это счёт',
  'organisations.payee.held-by.hint':
    'Принимающая организация получает деньги для группы без своего счёта и передаёт их ей.',
  'organisations.payee.held-by.own': 'наш собственный счёт',
  'organisations.payee.held-by.host': 'счёт нашей принимающей организации',
  'payee-warning.host':
    'Это счёт принимающей организации: она должна быть внесена и проверена и подтверждать передачу каждой выплаты',
  'refusal.payee-host-unknown':
    'Принимающая организация не внесена: сначала добавьте её к лицам и организациям, стоящим за организацией.',
  'refusal.onward-not-needed': 'Эта выплата ушла на счёт самой организации.',
  'refusal.onward-proved-before': 'Передача этой выплаты уже подтверждена.',
  'refusal.onward-proof-missing': 'Принимающая организация не подтвердила, что передала предыдущую выплату.',
  'disbursements.onward.title': 'Передано принимающей организацией',
  'disbursements.onward.lede':
    'Деньги ушли вашей принимающей организации. Подтвердите, что она их вам передала: от этого зависит следующий транш.',
  'disbursements.onward.file': 'Подтверждение передачи',
  'disbursements.onward.hint': 'Подтверждение банка или подписанная вами расписка в PDF или изображением, до 10 МБ.',
  'disbursements.onward.send': 'Отправить подтверждение',
  'disbursements.onward.done': 'Передача подтверждена.',
  'trail.event.disbursement.onward-proved': 'Подтверждена передача принимающей организацией',
  'notice.disbursement-onward-proved': 'Подтверждена передача выплаты {reference} принимающей организацией.',
};
