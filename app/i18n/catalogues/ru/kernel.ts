import type { Words } from '../../words.ts';
import type { kernel as english } from '../en/kernel.ts';

export const kernel: Words<typeof english> = {
  'refusal.not-found': 'Такой страницы нет, или у вас нет к ней доступа.',
  'refusal.stale': 'Тем временем кто-то внёс изменения. Посмотрите новую версию и попробуйте ещё раз.',
  'refusal.move-not-allowed': 'В текущем состоянии этот шаг невозможен.',
  'refusal.key-used-for-another-form':
    'Эта форма уже была отправлена с другим содержанием. Откройте страницу заново и повторите.',
  'refusal.role-may-not': 'Ваша роль этого не позволяет.',
  'field.required': 'Заполните это поле.',
  'field.invalid': 'Ответ не распознан.',
  'field.forbiddenCharacters': 'В тексте есть символы, которые здесь нельзя использовать.',
  'field.tooLong': 'Сократите до {max, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}.',
  'field.tooManyWords': 'Сократите до {max, plural, one {# слова} few {# слов} many {# слов} other {# слова}}.',
  'field.notAnAmount': 'Введите сумму цифрами, например 1250,50.',
  'field.tooManyDecimals':
    'У этой валюты {places, plural, =0 {нет десятичных знаков} one {# десятичный знак} few {# десятичных знака} many {# десятичных знаков} other {# десятичного знака}}.',
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
  'field.chooseAtLeast':
    'Выберите не менее {min, plural, one {# ответа} few {# ответов} many {# ответов} other {# ответа}}.',
  'field.tooLarge': 'Число должно быть не больше {max}.',
  'field.notACurrency': 'Выберите валюту из списка.',
  'field.notACountry': 'Выберите страну из списка.',
  'field.dateTooEarly': 'Дата должна быть не раньше {date}.',
  'field.dateTooLate': 'Дата должна быть не позже {date}.',
  'field.endBeforeStart': 'Конец должен быть позже начала.',
  'field.notAnIban': 'Проверьте IBAN: цифры не сходятся.',
  'field.notABic': 'Проверьте BIC: в нём 8 или 11 букв и цифр.',
};
