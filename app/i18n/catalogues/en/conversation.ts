export const conversation = {
  'conversation.title': 'Messages with the office',
  'conversation.lede.organisation':
    'About this application. The office reads and answers here; our mails only say that something waits.',
  'conversation.lede.office':
    'About this application. What you write is read by the organisation; nothing of it is sent by e-mail.',
  'conversation.write.title': 'Write a message',
  'conversation.closed': 'Messages can be written once the application is submitted, and not after it was withdrawn.',
  'conversation.said': 'What was said',
  'conversation.none': 'Nothing was said yet',
  'conversation.by.us': 'We wrote',
  'conversation.by.organisation': 'The organisation wrote',
  'conversation.by.office': 'The office wrote',
  'conversation.older': 'Older messages',
  'conversation.body': 'Message',
  'conversation.body.hint': 'Do not write names of people who could be endangered.',
  'conversation.send': 'Send',
  'conversation.audience': 'Who of the organisation reads it',
  'conversation.audience.team': 'The whole team',
  'conversation.audience.owners': 'Only the owners',
  'trail.event.application.message-sent': 'A message about an application was sent',
  'notice.message-received': 'There is a message about {reference}.',
} as const;
