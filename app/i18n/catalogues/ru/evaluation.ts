import type { Words } from '../../words.ts';
import type { evaluation as english } from '../en/evaluation.ts';

export const evaluation: Words<typeof english> = {
  'evaluation.title': 'Отчёт об оценке',
  'evaluation.about':
    'Процедура, члены комитета, конфликты, проверки, баллы, рейтинг и решения по этому конкурсу, напечатанные из тех же реестров, что и файл отбора. Люди указаны под псевдонимами. В таблице с тем же названием есть все столбцы.',
  'evaluation.none': 'Записей нет.',
  'evaluation.left':
    '{count, plural, one {В таблице есть ещё # строка.} few {В таблице есть ещё # строки.} many {В таблице есть ещё # строк.} other {В таблице есть ещё # строки.}}',
  'evaluation.annexes': 'Приложения и их контрольные суммы',
  'evaluation.annex.version': 'Опубликованный текст, версия {number, number}',
  'evaluation.annex.ranking': 'Зафиксированный рейтинг, версия {number, number}',
  'evaluation.annex.minutes': 'Протокол заседания комитета {number, number}',
  'evaluation.take-pdf': 'Отчёт об оценке (PDF)',
  'evaluation.take-xlsx': 'Отчёт об оценке (XLSX)',
};
