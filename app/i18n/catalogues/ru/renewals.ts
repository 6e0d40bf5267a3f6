import type { renewals as en } from '../en/renewals.ts';
import type { Words } from '../../words.ts';

export const renewals: Words<typeof en> = {
  'renewals.title': 'Утраченные вторые шаги',
  'renewals.lede':
    'Два человека подтверждают, кто это; через {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}} при следующем входе настраивается новый телефон.',
  'renewals.empty': 'Никто не терял телефон',
  'renewals.asked-on': 'Запрошено',
  'renewals.one.title': 'Утраченный второй шаг',
  'renewals.asked-by': 'Запросил(а)',
  'renewals.approved-by': 'Подтвердил(а)',
  'renewals.opens': 'Действует с',
  'renewals.channel': 'Откуда вы знаете, кто это?',
  'renewals.channel.hint': 'Не по электронной почте: почту может читать кто-то другой.',
  'renewals.channel.in-person': 'Мы виделись лично',
  'renewals.channel.video': 'По видео, и я знаю этого человека в лицо',
  'renewals.channel.known-number': 'Я звонил(а) по номеру, который был записан раньше',
  'renewals.ask': 'Телефон для второго шага утрачен',
  'renewals.ask.body':
    'Подтвердите, кто это; затем подтверждает ещё один человек. Через {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}} старый телефон больше не действует, и при следующем входе настраивается новый. Владельцу и команде сообщается сразу, и они могут это остановить.',
  'renewals.ask.button': 'Запросить новый второй шаг',
  'renewals.approve': 'Вы тоже подтверждаете?',
  'renewals.approve.body':
    'Убедитесь сами, по возможности не тем же способом, что первый человек. Ожидание ({hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}) начинается с вашего подтверждения.',
  'renewals.approve.button': 'Подтвердить',
  'renewals.take-back': 'Остановить',
  'renewals.stopped': 'Остановлено: ваш второй шаг остаётся прежним.',
  'renewals.own': 'Для вашей учётной записи запрошен новый второй шаг',
  'renewals.own.asked': 'Второй человек ещё не подтвердил. Если это были не вы, остановите и сообщите нам.',
  'renewals.own.waiting':
    'С {at} при входе с вашим паролем настраивается другой телефон. Если это были не вы, остановите и сообщите нам.',
  'renewals.own.stop': 'Остановить',
  'renewals.state.asked': 'Ждёт второго человека',
  'renewals.state.waiting': 'Ожидание',
  'renewals.state.due': 'При следующем входе',
  'renewals.state.used': 'Готово',
  'renewals.state.taken-back': 'Остановлено',
  'refusal.second-factor-none': 'У этой учётной записи нет второго шага.',
  'refusal.renewal-open': 'Новый второй шаг уже запрошен.',
  'refusal.renewal-by-another': 'Подтверждает не тот, кто запросил.',
  'refusal.renewal-approved': 'Уже подтверждено.',
  'refusal.renewal-ended': 'Уже завершено.',
  'trail.event.second-factor.renewal-asked': 'Сообщено об утрате второго шага',
  'trail.event.second-factor.renewal-approved': 'Утрату второго шага подтвердил второй человек',
  'trail.event.second-factor.renewal-taken-back': 'Обновление второго шага остановлено',
  'trail.event.second-factor.renewed': 'Утраченный второй шаг снят',
  'notice.renewal-asked':
    'Для вашей учётной записи запрошен новый второй шаг, будто телефон утрачен. Если это были не вы, остановите это в разделе «Моя учётная запись» и сообщите нам.',
  'notice.team-renewal-asked':
    'Сообщено, что {alias} из вашей команды: телефон для второго шага утрачен. Если это кажется странным, сразу сообщите нам.',
  'notice.renewal-to-approve': '{alias}: телефон для второго шага утрачен. Убедитесь, кто это, и подтвердите.',
  'notice.renewal-approved': 'Новый второй шаг подтверждён: {alias}.',
  'notice.own-renewal-approved':
    'Новый второй шаг вашей учётной записи подтверждён: в разделе «Моя учётная запись» видно, с какого времени. Если это были не вы, остановите его там.',
  'notice.renewal-taken-back': 'Новый второй шаг остановлен: {alias}.',
  'notice.own-renewal-taken-back': 'Новый второй шаг вашей учётной записи остановлен.',
  'common.nav.renewals': 'Утраченные вторые шаги',
};
