export const conversation = {
  'conversation.title': 'Переписка с офисом',
  'conversation.lede.organisation':
    'Об этой заявке. Офис читает и отвечает здесь; наши письма сообщают лишь, что вас что-то ждёт.',
  'conversation.lede.office':
    'Об этой заявке. Написанное читает организация; по электронной почте ничего из этого не отправляется.',
  'conversation.write.title': 'Написать сообщение',
  'conversation.closed': 'Писать можно после подачи заявки, но не после её отзыва.',
  'conversation.said': 'Что было сказано',
  'conversation.none': 'Пока ничего не сказано',
  'conversation.by.us': 'Мы написали',
  'conversation.by.organisation': 'Организация написала',
  'conversation.by.office': 'Офис написал',
  'conversation.older': 'Более ранние сообщения',
  'conversation.body': 'Сообщение',
  'conversation.body.hint': 'Не пишите имён людей, которым это может грозить опасностью.',
  'conversation.send': 'Отправить',
  'conversation.audience': 'Кто в организации это читает',
  'conversation.audience.team': 'Вся команда',
  'conversation.audience.owners': 'Только ответственные лица',
  'trail.event.application.message-sent': 'Отправлено сообщение о заявке',
  'notice.message-received': 'Есть сообщение о {reference}.',
} as const;
