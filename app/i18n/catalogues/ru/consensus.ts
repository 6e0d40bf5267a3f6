import type { consensus as en } from '../en/consensus.ts';
import type { Words } from '../../words.ts';

export const consensus: Words<typeof en> = {
  'reviews.sheet.not-applicable': 'Не применимо: не входит в итог',
  'reviews.sheet.elsewhere': 'Тем временем сохранено на другом устройстве',
  'reviews.sheet.elsewhere.points': '{points, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}',
  'reviews.sheet.confidence': 'Насколько вы уверены в оценке?',
  'reviews.confidence.low': 'не очень',
  'reviews.confidence.medium': 'в основном',
  'reviews.confidence.high': 'полностью',
  'reviews.sheet.note': 'Личная заметка',
  'reviews.sheet.note.hint': 'Только для вас: её не видят ни другие эксперты, ни офис.',
  'reviews.autosave.saved': 'Сохранено в {time}',
  'reviews.autosave.waiting': 'Ещё не сохранено…',
  'reviews.autosave.failed': 'Не сохранено: портал не отвечает. Попробуем ещё раз.',
  'reviews.autosave.wrong':
    'Не сохранено: в одном из полей значение, которое нельзя сохранить. Сохраните черновик, чтобы увидеть, в каком.',
  'reviews.autosave.elsewhere':
    'Этот лист сохранён на другом устройстве. Сохраните черновик, чтобы увидеть обе версии; ничего не потеряется.',
  'reviews.reopen.title': 'Изменить оценочный лист',
  'reviews.reopen.body':
    'Лист в нынешнем виде сохраняется вместе с вашей причиной, и его могут прочитать все, кто принимает решение. Пока новый лист не отправлен, оценки других экспертов снова скрыты.',
  'reviews.reopen.reason': 'Почему вы его меняете?',
  'reviews.reopen.button': 'Открыть лист заново',
  'reviews.versions.title': 'Прежние версии',
  'reviews.versions.line': 'Версия {number}: {points}',
  'reviews.basis.consensus': 'по согласию',
  'reviews.ranking.lot': 'Лот',
  'reviews.ranking.hidden': 'Скрыто: вы читаете эту заявку',
  'reviews.consensus.title': 'Согласительная встреча',
  'reviews.consensus.lede':
    'Эксперты, читавшие заявку, могут встретиться под председательством того, кто её не читает. То, о чём они договорятся, заменяет среднее.',
  'reviews.consensus.sheets': 'Оценки до встречи',
  'reviews.consensus.record': 'Что предложено',
  'reviews.consensus.write': 'Записать итог',
  'reviews.consensus.discussion': 'Обсуждение',
  'reviews.consensus.discussion.hint': 'Доводы за и против, без имён.',
  'reviews.consensus.reason': 'Причина',
  'reviews.consensus.propose': 'Предложить экспертам',
  'reviews.consensus.propose.hint':
    'Итог действует, когда с ним согласятся все эксперты. Новый текст заменяет этот, и соглашаться с ним нужно заново.',
  'reviews.consensus.chair': 'Председательство',
  'reviews.consensus.at': 'Записано',
  'reviews.consensus.agreed': 'Согласны',
  'reviews.consensus.in-force': 'Согласовано: действует',
  'reviews.consensus.waiting': 'Ждёт согласия экспертов',
  'reviews.consensus.agree': 'Согласиться',
  'reviews.consensus.agree.hint':
    'Если вы не согласны, скажите об этом на встрече; тогда остаётся среднее двух самых близких итогов.',
  'notice.review-reopened': 'Один из оценочных листов заявки {reference} открыт заново, с указанием причины.',
  'notice.consensus-proposed': 'Итог встречи по заявке {reference} записан. Прочитайте его и подтвердите согласие.',
  'notice.consensus-agreed': 'Все эксперты по заявке {reference} согласились с итогом встречи.',
  'refusal.criterion-applies': 'У этого критерия есть минимум, поэтому баллы нужны.',
  'refusal.nothing-applies': 'Применим должен быть хотя бы один критерий.',
  'refusal.sheet-open': 'Этот оценочный лист ещё не отправлен.',
  'refusal.readers-open': 'Один из оценочных листов заявки {reference} ещё не отправлен.',
  'refusal.chair-reads-file': 'Кому поручено читать заявку, тот не ведёт встречу по ней.',
  'refusal.chair-in-conflict': 'Вы заявили о конфликте интересов с этой организацией-заявителем.',
  'refusal.consensus-agreed': 'Все эксперты согласились; итог действует.',
  'refusal.consensus-outdated': 'Итог записан заново, или с тех пор изменился один из листов. Прочитайте его ещё раз.',
  'refusal.consensus-already-agreed': 'Вы уже согласились.',
  'refusal.own-sheets-open':
    'Вы читаете заявки этого конкурса и отправили не все листы либо взяли отвод по одной из них. Этим занимается кто-то другой.',
  'trail.event.review.reopened': 'Оценочный лист открыт заново',
  'trail.event.consensus.proposed': 'Записан итог встречи',
  'trail.event.consensus.agreed': 'Эксперт согласился с итогом встречи',
  'calls.pass.divergence': 'Далёкие итоги (в процентах)',
  'calls.pass.divergence.hint':
    'Если два итога расходятся больше чем на эту долю большего из них, нужен третий эксперт.',
  'calls.view.divergence':
    'Если два итога расходятся больше чем на {percent}% большего из них, заявку читает третий эксперт, и считается среднее двух самых близких итогов.',
};
