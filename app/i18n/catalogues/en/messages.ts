export const messages = {
  'messages.title': 'Notices',
  'messages.lede': 'What happened, and what is waiting for you.',
  'messages.unread': '{count, plural, =0 {You have read everything} one {# new notice} other {# new notices}}',
  'messages.new': 'New',
  'messages.read-all': 'Mark all as read',
  'messages.empty': 'There are no notices yet',
  'messages.empty.body': 'When something needs you, it appears here.',
  'messages.list': 'Your notices, the newest first',

  'messages.mail.subject': 'You have a message',
  'messages.mail.notice':
    'A message is waiting for you. Sign in the way you usually do to read it.\n\nThis mail contains no link. We never ask for your password by e-mail.\n',
  'messages.mail.account-exists':
    'Somebody, perhaps you, tried to create an account with this address. It already has one, and nothing was changed. If it was you, sign in with the password you chose; if not, you need not do anything.\n\nThis mail contains no link. We never ask for your password by e-mail.\n',
  'messages.mail.password-reset':
    'Your code: {code}\n\nYou, or somebody who knows this address, asked for it. It is valid for {minutes, plural, one {# minute} other {# minutes}}. Enter it on the page where you asked for it. If you did not ask, you need not do anything.\n\nThis mail contains no link. We never ask for your password by e-mail.\n',
} as const;
