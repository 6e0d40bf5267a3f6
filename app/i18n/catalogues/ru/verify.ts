import type { Words } from '../../words.ts';
import type { verify as english } from '../en/verify.ts';

export const verify: Words<typeof english> = {
  'verify.title': 'Проверить документ',
  'verify.lede': 'Выдал ли этот портал документ, какого он рода и от какого дня. Чей он, страница никогда не сообщает.',
  'verify.hash': 'Контрольная сумма (SHA-256)',
  'verify.hash.hint':
    '64 знака, как на квитанциях, протоколах, рейтингах и договорах, или вычисленные по файлу. Пробелы не важны.',
  'verify.hash.wrong': 'Контрольная сумма состоит из 64 знаков 0–9 и a–f.',
  'verify.letter': 'Или письмо о результате',
  'verify.letter.hint': 'Номер и код стоят внизу письма.',
  'verify.code': 'Код письма',
  'verify.code.wrong': 'Код состоит из пяти групп по четыре знака 0–9 и a–f.',
  'verify.send': 'Проверить',
  'verify.known': 'Этот документ известен',
  'verify.unknown': 'По этим данным ничего нашего не найдено',
  'verify.unknown.body': 'Его выдал не этот портал, или он потом изменён, или один из знаков неверен.',
  'verify.kind.call': 'Опубликованный текст конкурса',
  'verify.kind.application': 'Поданная заявка (квитанция)',
  'verify.kind.ranking': 'Зафиксированный рейтинг',
  'verify.kind.minutes': 'Протокол комитета',
  'verify.kind.agreement': 'Напечатанный договор',
  'verify.kind.download': 'Файл, выгруженный из учёта',
  'verify.kind.letter': 'Письмо о результате',
  'awards.letter.check': 'Подлинно ли это письмо?',
  'awards.letter.check.body':
    'Тот, кому показали это письмо, может спросить на {address} по номеру и коду ниже. Ответ: наше ли это письмо и от какого дня; имён в нём нет.',
};
