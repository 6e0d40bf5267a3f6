import type { Words } from '../../words.ts';
import type { adapters as english } from '../en/adapters.ts';

export const adapters: Words<typeof english> = {
  'refusal.file-wrong-type':
    'Этот файл использовать нельзя. Отправьте файл PDF, Word, Excel или OpenDocument без макросов либо изображение JPEG или PNG.',
  'refusal.sheet-unreadable':
    'Этот файл не читается как таблица. Сохраните его в формате XLSX или CSV в кодировке UTF-8 и попробуйте снова.',
  'refusal.sheet-too-large':
    'В таблице слишком много строк, или после распаковки она слишком велика. Максимум: {rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}.',
  'refusal.file-infected':
    'Антивирус отклонил этот файл, и он не сохранён. Проверьте устройство, затем отправьте чистую копию документа.',
  'refusal.file-empty': 'Файл пуст.',
  'refusal.file-too-large':
    'Файл слишком большой. Допустимый размер — не более {megabytes, plural, one {# мегабайта} few {# мегабайт} many {# мегабайт} other {# мегабайта}}.',
  'refusal.file-name-bad':
    'Такое имя файла использовать нельзя. Имя должно содержать не более {max, plural, one {# символа} few {# символов} many {# символов} other {# символа}}, без специальных знаков.',
  'refusal.name-not-latin':
    'Это имя нельзя записать латинскими буквами. Укажите имя владельца счёта так, как его пишет банк латинскими буквами.',
  'refusal.payment-batch-empty': 'Нет ни одного платежа для банковского файла.',
  'refusal.payment-amount-not-positive': 'Платёж {payment}: сумма должна быть больше нуля.',
  'refusal.payment-reference-wrong':
    'Платёж {payment}: этот номер нельзя использовать в банковском файле, или он использован дважды.',
  'refusal.payment-iban-wrong': 'Платёж {payment}: неверный IBAN.',
  'refusal.payment-bic-wrong': 'Платёж {payment}: неверный BIC, или банк указан не полностью.',
  'refusal.payment-account-wrong': 'Платёж {payment}: неверный номер счёта.',
  'refusal.payment-address-incomplete': 'Платёж {payment}: в адресе получателя нужны город и страна.',
};
