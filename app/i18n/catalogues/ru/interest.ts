import type { Words } from '../../words.ts';
import type { interest as english } from '../en/interest.ts';

export const interest: Words<typeof english> = {
  'interest.title': 'Связи с консорциумом',
  'interest.lede':
    'Связь, которая отстраняет, закрывает всем сотрудникам этого члена заявки, оценки, голосования, утверждения и платежи организации. Она действует сразу.',
  'interest.link': 'Связи с консорциумом',
  'interest.none': 'Связей не записано',
  'interest.new': 'Записать связь',
  'interest.member': 'Член консорциума',
  'interest.kind': 'В чём связь',
  'interest.kind.network': 'Организация входит в сеть этого члена',
  'interest.kind.past-grant': 'Этот член раньше давал ей грант',
  'interest.kind.mentoring': 'Этот член её сопровождает или обучал',
  'interest.kind.nomination': 'Этот член предложил ей подать заявку',
  'interest.kind.co-applicant': 'Они подавали заявку вместе',
  'interest.kind.country-desk': 'Этот член работает в её стране',
  'interest.effect': 'Действие',
  'interest.hard': 'Отстраняет этого члена',
  'interest.soft': 'Только показывается',
  'interest.since': 'Записано',
  'interest.ended': 'Завершено',
  'interest.end': 'Завершить связь',
  'interest.record': 'Записать связь',
  'refusal.tie-member-unknown': 'Выберите члена этого консорциума.',
  'refusal.approver-recused': 'У вас или вашей организации конфликт интересов с этим получателем.',
  'trail.event.interest.recorded': 'Записана связь с членом консорциума',
  'trail.event.interest.ended': 'Связь с членом консорциума завершена',
};
