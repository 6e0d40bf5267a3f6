import type { Words } from '../../words.ts';
import type { callLetters as english } from '../en/call-letters.ts';

export const callLetters: Words<typeof english> = {
  'calls.part.letters': 'Письма',
  'calls.change.letters': 'Письма',
  'calls.letters.lede':
    'Как начинается каждое письмо этого конкурса. Решение (итог, сумма, баллы, последние дни) стоит в каждом письме само, как и то, что портал добавляет ниже. Где вы ничего не написали, письмо начинается обычными словами.',
  'calls.letters.house': 'Обычные слова',
  'calls.letters.own': 'Изменено для этого конкурса',
  'calls.letters.adapt': 'Изменить: {letter}',
  'calls.letters.fields': 'Эти постоянные поля портал заполняет сам. Пишите их в точности так:',
  'calls.letters.body': 'Начало письма',
  'calls.letters.body.hint': 'На всех языках конкурса или ни на одном. Пусто: обычные слова.',
  'calls.letters.preview': 'Просмотр: {letter}',
  'calls.letters.preview.hint': 'Суммы, дни и номера взяты для примера.',
  'calls.letter.ineligible': 'Не соответствует требованиям',
  'calls.letter.award': 'Отобрана для гранта',
  'calls.letter.reserve': 'В резервном списке',
  'calls.letter.reject': 'Не отобрана',
  'calls.letter.shortlisted': 'Концепция вошла в шорт-лист',
  'calls.letter.not-shortlisted': 'Концепция не вошла в шорт-лист',
  'calls.letter-field.reference': 'Номер заявки',
  'calls.letter-field.call': 'Название конкурса',
  'calls.letter-field.organisation': 'Код организации; имён в письмах нет',
  'calls.letter-field.requested': 'Запрошенная сумма',
  'calls.letter-field.amount': 'Сумма гранта',
  'calls.letter-field.accept-until': 'Последний день, чтобы принять грант',
  'calls.letter-field.complain-until': 'Последний день для жалобы',
  'calls.letter-field.deadline': 'Крайний срок полного предложения',
  'calls.check.letters': 'Изменённые письма на каждом языке',
  'calls.check-reason.letters-incomplete': 'Письмо изменено не на всех языках или называет поле, которого не знает.',
  'field.letter-field': 'В этом письме нет постоянного поля «{name}».',
};
