import type { Words } from '../../words.ts';
import type { kernel as english } from '../en/kernel.ts';

export const kernel: Words<typeof english> = {
  'refusal.not-found': 'Такой страницы нет, или у вас нет к ней доступа.',
  'refusal.stale': 'Тем временем кто-то внёс изменения. Посмотрите новую версию и попробуйте ещё раз.',
  'refusal.move-not-allowed': 'В текущем состоянии этот шаг невозможен.',
  'refusal.key-used-for-another-form': 'Эта форма уже была отправлена с другим содержанием. Откройте страницу заново и повторите.',
  'refusal.role-may-not': 'Ваша роль этого не позволяет.',
  'refusal.too-many-attempts': 'Слишком много попыток. Подождите немного и попробуйте ещё раз.',
  'field.required': 'Заполните это поле.',
  'field.invalid': 'Ответ не распознан.',
  'field.forbiddenCharacters': 'В тексте есть символы, которые здесь нельзя использовать.',
  'field.tooLong': 'Сократите до {max, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'field.tooManyWords': 'Сократите до {max, plural, one {# слова} few {# слов} many {# слов} other {# слова}}.',
  'field.notAnAmount': 'Введите сумму цифрами, например 1250,50.',
  'field.tooManyDecimals': 'У этой валюты {places, plural, =0 {нет десятичных знаков} one {# десятичный знак} few {# десятичных знака} many {# десятичных знаков} other {# десятичного знака}}.',
  'field.amountTooLarge': 'Сумма слишком велика.',
  'field.negative': 'Сумма не может быть отрицательной.',
  'field.zero': 'Сумма должна быть больше нуля.',
  'field.notWhole': 'Введите целое число.',
  'field.range': 'Введите число от {min, number} до {max, number}.',
  'field.notADate': 'Введите дату в виде год-месяц-день, например 2026-11-30.',
  'field.notATime': 'Введите время, например 17:30.',
  'field.notAnEmail': 'Введите адрес электронной почты, например name@example.org.',
  'field.choose': 'Выберите один вариант.',
  'field.mustTick': 'Отметьте этот пункт, чтобы продолжить.',
};
