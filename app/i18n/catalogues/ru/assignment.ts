import type { Words } from '../../words.ts';
import type { assignment as english } from '../en/assignment.ts';

export const assignment: Words<typeof english> = {
  'reviews.profile.title': 'Что вы можете читать',
  'reviews.profile.link': 'Что вы можете читать: языки, темы, загрузка',
  'reviews.profile.lede':
    'Офис предлагает вам заявки по тому, что вы укажете здесь. О конфликте интересов вы по-прежнему заявляете до открытия заявки.',
  'reviews.profile.languages': 'Языки, на которых вы читаете',
  'reviews.profile.languages.hint': 'Предлагаются заявки только на этих языках; если ничего не отмечено, на любых.',
  'reviews.profile.themes': 'Направления, которые вы хорошо знаете',
  'reviews.profile.countries': 'Страны, которые вы хорошо знаете',
  'reviews.profile.countries.choose':
    '{count, plural, =0 {Выбрать страны} one {Выбрана # страна} few {Выбраны # страны} many {Выбрано # стран} other {Выбрано # страны}}',
  'reviews.profile.capacity': 'Заявок одновременно, не более',
  'reviews.profile.capacity.hint': 'Оставьте пустым, если предела нет; 0, если сейчас читать не можете.',
  'reviews.profile.save': 'Сохранить',
  'reviews.bids.title': 'Заявки, которые вы охотно прочли бы',
  'reviews.bids.lede':
    'Заявки, которые ждут рецензентов. Сказанное здесь помогает офису с предложением и никого не обязывает; если вам всё равно, ничего не указывайте. О конфликте интересов вы по-прежнему заявляете до открытия заявки.',
  'reviews.bids.empty': 'Ни одна заявка не ждёт рецензентов',
  'reviews.bids.none': 'Ничего не указано',
  'reviews.bid.gladly': 'охотно прочтёт',
  'reviews.bid.rather-not': 'предпочёл бы не читать',
  'reviews.bids.save': 'Сохранить',
  'reviews.proposal.title': 'Кто что читает',
  'reviews.proposal.link': 'Предложить читателей для конкурса',
  'reviews.proposal.lede':
    '{files, plural, =0 {Нет заявок, которые ждут читателей.} one {# заявка ждёт читателей.} few {# заявки ждут читателей.} many {# заявок ждут читателей.} other {# заявки ждут читателей.}} {short, plural, =0 {} one {Для # заявки людей не хватает: пригласите ещё.} few {Для # заявок людей не хватает: пригласите ещё.} many {Для # заявок людей не хватает: пригласите ещё.} other {Для # заявки людей не хватает: пригласите ещё.}} Для каждой предложены два человека из разных организаций без конфликта интересов, работа распределена поровну. Меняйте что угодно: до вашего подтверждения никого не просят.',
  'reviews.proposal.empty': 'У каждой заявки есть читатели',
  'reviews.proposal.read': 'Открыть заявку',
  'reviews.proposal.reader': 'Читатель {number, number}',
  'reviews.proposal.nobody': 'Пока никто',
  'reviews.proposal.fit':
    '{fit, plural, =0 {Предложено ради равной нагрузки} one {Предложено: # совпадение из языка, темы и страны} few {Предложено: # совпадения из языка, темы и страны} many {Предложено: # совпадений из языка, темы и страны} other {Предложено: # совпадения из языка, темы и страны}}',
  'reviews.proposal.confirm': 'Попросить этих читателей',
  'reviews.proposal.unassigned': '{reference}: {reason}',
  'reviews.proposal.loads': 'Как распределена работа',
  'reviews.proposal.held': 'Сейчас в работе',
  'reviews.proposal.after': 'С этим предложением',
  'trail.event.reviewer.bids-saved': 'Рецензент указал, какие заявки охотно прочёл бы',
  'trail.event.reviewer.profile-saved': 'Эксперт указал, что может читать',
};
