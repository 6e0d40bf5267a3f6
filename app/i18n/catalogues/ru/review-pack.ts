import type { reviewPack as en } from '../en/review-pack.ts';
import type { Words } from '../../words.ts';

export const reviewPack: Words<typeof en> = {
  'reviews.pack.title': 'Работа без сети',
  'reviews.pack.lede': 'Возьмите открытые заявки с собой одной страницей, оцените их без сети и верните листы.',
  'reviews.pack.take': 'Взять заявки с собой',
  'reviews.pack.take.body':
    'На странице то же, что вы видите здесь: псевдонимы, открытые ответы, бюджеты, ваши черновики и личные заметки. Храните её на зашифрованном устройстве и удалите, когда листы вернутся. То, что вы её взяли, записывается.',
  'reviews.pack.bring': 'Вернуть листы',
  'reviews.pack.file': 'Файл, сохранённый вашей страницей',
  'reviews.pack.file.hint': 'Файл review-answers.json. Листы сохраняются как черновики; отправляете вы их здесь.',
  'reviews.pack.unreadable': 'Это не файл, сохранённый такой страницей, или он обрезан. Ничего не изменено.',
  'reviews.pack.report': 'Что стало с листами',
  'reviews.pack.outcome.saved': 'Сохранён как черновик',
  'reviews.pack.outcome.elsewhere': 'Не сохранён: с тех пор сохранён в другом месте',
  'reviews.pack.outcome.locked': 'Не сохранён: уже отправлен или закрыт',
  'reviews.pack.outcome.wrong': 'Не сохранён: поле не читается',
  'reviews.pack.outcome.unknown': 'Не ваша заявка',
  'reviews.pack.made': 'Взято {when}',
  'reviews.pack.how':
    'Заполните листы, сохраните ответы кнопкой в конце и принесите этот файл на портал. Страница ничего не хранит: при закрытии несохранённое пропадёт.',
  'reviews.pack.save': 'Сохранить ответы в файл',
  'trail.event.review.pack-taken': 'Эксперт взял с собой открытую заявку',
  'reviews.translation.title': 'Переводы ответов',
  'reviews.translation.lede':
    'Они стоят рядом с оригиналом, который остаётся тем, что было отправлено. Конфиденциальные ответы здесь не переводятся.',
  'reviews.translation.human': 'перевод человека',
  'reviews.translation.machine': 'машинный перевод',
  'reviews.translation.text': 'Перевод ({language})',
  'reviews.translation.by': 'Кто перевёл',
  'reviews.translation.none': 'Переводить нечего',
  'reviews.translation.none.body': 'В этой заявке нет открытого текста для перевода.',
  'trail.event.answer.translated': 'Ответ переведён',
};
