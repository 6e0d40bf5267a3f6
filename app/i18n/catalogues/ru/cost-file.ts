import type { costFile as en } from '../en/cost-file.ts';
import type { Words } from '../../words.ts';

export const costFile: Words<typeof en> = {
  'cost-file.title': 'Взять расходы из таблицы',
  'cost-file.lede':
    'Ведите расходы в таблице и отправьте её сюда. Берётся вся таблица или ничего, и вы видите, что исправить.',
  'cost-file.take': 'Таблица для заполнения',
  'cost-file.template': 'Шаблон в формате {format}',
  'cost-file.lists': 'Что можно писать',
  'cost-file.how.row':
    'Одна строка на каждый чек. Заголовки остаются, порядок столбцов свободный, лишние столбцы не читаются.',
  'cost-file.how.words':
    'Статьи и типы расходов словами этого сайта, на любом из его языков. Они перечислены на втором листе файла XLSX.',
  'cost-file.how.days': 'Дни как даты таблицы или в виде 2026-11-30.',
  'cost-file.how.share':
    'Сумма указывается по всему чеку, доля показывает, сколько платит этот грант. Пустая ячейка значит 100%.',
  'cost-file.send.title': 'Отправить таблицу',
  'cost-file.file': 'Заполненная таблица',
  'cost-file.file.hint':
    'XLSX или CSV в кодировке UTF-8, читается первый лист. Если что-то не так, выберите файл снова после исправления.',
  'cost-file.send': 'Добавить эти расходы',
  'cost-file.error': 'Строка {line}, столбец {letter} ({column}): {what}',
  'cost-file.error.column': 'Строка {line} ({column}): {what}',
  'cost-file.more':
    '{left, plural, one {Неверно ещё # место} few {Неверны ещё # места} many {Неверны ещё # мест} other {Неверны ещё # места}}. Сначала исправьте эти.',
  'cost-file.column-missing': 'В таблице нет такого столбца. Возьмите заголовки шаблона.',
  'cost-file.type-unknown': 'Такого типа расхода здесь нет.',
  'cost-file.answer-unknown': 'Напишите «да» или «нет».',
  'cost-file.entered': 'Этот чек уже есть в отчёте, это расход {number, number}.',
  'cost-file.twice': 'Тот же чек уже стоит в строке {line}.',
  'refusal.cost-file-empty':
    'В этом файле не найдено расходов. На первом листе нужны заголовки шаблона и строка на каждый чек.',
  'refusal.cost-file-wrong': 'В таблице есть ошибка. Ничего не взято.',
  'field.notAShare': 'Укажите долю больше 0 и до 100%, не более двух знаков после запятой.',
  'reports.cost.share': 'Доля этого гранта, в процентах',
  'reports.cost.share.hint':
    '100, если грант оплачивает весь чек. Укажите сумму и НДС всего чека, портал возьмёт долю от обоих.',
  'reports.line.share': '{percent} от {amount}',
};
