import type { programmeAccount as en } from '../en/programme-account.ts';
import type { Words } from '../../words.ts';

export const programmeAccount: Words<typeof en> = {
  'programme-account.title': 'Счёт, с которого уходят платежи',
  'programme-account.lede':
    'Собственный банковский счёт программы. Один человек указывает другой счёт, второй вводит его номер с документа банка и вводит счёт в действие; оба подтверждают, что это они. В уже сделанных платёжных файлах остаётся прежний счёт.',
  'programme-account.in-force': 'Платежи уходят со счёта',
  'programme-account.none': 'Действующего счёта нет: ни одного платёжного файла сделать нельзя',
  'programme-account.proposal': 'Ждёт второго человека',
  'programme-account.first': 'С ним создана программа',
  'programme-account.number': 'Счёт',
  'programme-account.version': 'Версия',
  'programme-account.proposed': 'Кто указал',
  'programme-account.decided': 'Кто решил',
  'programme-account.propose': 'Указать другой счёт',
  'programme-account.propose.button': 'Указать этот счёт',
  'programme-account.reason.hint': 'Например, письмо банка с датой. Номеров счетов здесь не пишите.',
  'programme-account.again.hint': 'Введите его с документа самого банка: он должен совпасть с указанным.',
  'programme-account.confirm': 'Ввести этот счёт в действие',
  'programme-account.history.none': 'Пока ни по одному счёту не принято решение',
  'refusal.programme-account-same': 'Платежи уже уходят с этого счёта.',
  'refusal.programme-account-differs':
    'Это не тот номер, который был указан. Проверьте документ банка; если неверен указанный номер, отклоните его.',
  'refusal.programme-account-open': 'Один счёт уже ждёт второго человека.',
  'refusal.programme-account-by-another': 'Тот, кто указал счёт, не может ввести его в действие.',
  'trail.event.programme-account.proposed': 'Указан другой счёт, с которого уходят платежи',
  'trail.event.programme-account.approved': 'Введён в действие другой счёт, с которого уходят платежи',
  'trail.event.programme-account.refused': 'Отклонён счёт, с которого уходили бы платежи',
  'notice.programme-account-proposed': 'Другой счёт для платежей (версия {number}) ждёт второго человека.',
  'notice.programme-account-approved': 'Платежи теперь уходят с другого счёта (версия {number}).',
  'notice.programme-account-refused': 'Счёт для платежей (версия {number}) отклонён.',
};
