import type { Words } from '../../words.ts';
import type { invited as english } from '../en/invited.ts';

export const invited: Words<typeof english> = {
  'calls.audience': 'Для кого конкурс',
  'calls.audience.public': 'Для всех: он есть на открытых страницах.',
  'calls.audience.invited': 'Только для приглашённых организаций: для остальных его нет.',
  'calls.invitations.title': 'Приглашения',
  'calls.invitations.lede':
    'Конкурс может быть только для приглашённых организаций. Тогда его нет ни в списках, ни в лентах, и его страница открывается только для них.',
  'calls.invitations.first-stage': 'Первый этап приглашает сразу на оба.',
  'calls.invitations.list': 'Приглашённые',
  'calls.invitations.none': 'Пока никто не приглашён',
  'calls.invitations.none.body': 'Пригласите организацию портала или отправьте код на адрес.',
  'calls.invitations.address': 'По электронной почте',
  'calls.invitations.on': 'Дата приглашения',
  'calls.invitations.withdraw': 'Отозвать',
  'calls.invitations.organisation': 'Пригласить организацию портала',
  'calls.invitations.alias': 'Её псевдоним',
  'calls.invitations.alias.hint': 'Как в списке организаций, например ORG-0007. Её людям сообщат, что их что-то ждёт.',
  'calls.invitations.invite': 'Пригласить',
  'calls.invitations.by-mail': 'Отправить код по электронной почте',
  'calls.invitations.email.hint':
    'В письме не сказано, откуда оно и о чём. Сами безопасным путём скажите человеку, чтобы он зарегистрировался здесь с этим адресом и ввёл код на странице «Мои заявки».',
  'calls.invitations.send': 'Отправить код',
  'calls.invitations.sent': 'Код отправляется',
  'calls.invitations.sent.body': 'Сами скажите человеку, где его ввести.',
  'call-invitation.state.sent': 'Код отправлен',
  'call-invitation.state.granted': 'Допущена',
  'call-invitation.state.withdrawn': 'Завершено',
  'calls.invitation.title': 'Ввести код приглашения',
  'calls.invitation.lede':
    'Вам сказали, что на ваш адрес отправлен код. Введите его здесь, и ваша организация сможет прочитать условия конкурса и подать заявку.',
  'calls.invitation.button': 'Открыть конкурс',
  'applications.invited': 'Конкурсы, в которые вас пригласили',
  'notice.call-invitation': 'Вашу организацию пригласили в конкурс.',
  'refusal.audience-fixed': 'Для кого конкурс, можно изменить только в черновике и до публикации другого этапа.',
  'refusal.invited-before': 'Приглашение для них уже есть.',
  'refusal.call-open-to-all': 'Этот конкурс открыт для всех: приглашение никому не нужно.',
  'trail.event.call.invited': 'Отправлено приглашение в конкурс',
  'trail.event.call.invitation-accepted': 'Приглашение в конкурс принято',
  'trail.event.call.invitation-withdrawn': 'Приглашение в конкурс отозвано',
};
