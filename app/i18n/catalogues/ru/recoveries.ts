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
};
