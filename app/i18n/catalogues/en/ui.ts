export const ui = {
  'ui.field.optional': '(optional)',
  'ui.field.error': 'Error:',
  'ui.select.choose': 'Choose…',
  'ui.words.limit': '{words, plural, one {# word at most} other {# words at most}}',
  'ui.words.left': 'Words left: {left}',
  'ui.words.over': 'Words too many: {over}',
  'ui.errors.title': '{count, plural, one {There is a problem} other {There are # problems}}',
  'ui.task.not-started': 'Not started',
  'ui.task.in-progress': 'In progress',
  'ui.task.complete': 'Complete',
  'ui.task.cannot-start': 'Cannot start yet',
  'ui.task.problem': 'There is a problem',
  'ui.notice.info': 'Note',
  'ui.notice.success': 'Done',
  'ui.notice.warning': 'Important',
  'ui.notice.error': 'Problem',
  'ui.stage.done': '(done)',
  'ui.stage.current': '(current stage)',
  'ui.stage.ahead': '(still to come)',
  'ui.pager.label': 'Pages',
  'ui.pager.previous': 'Previous page',
  'ui.pager.next': 'Next page',
  'ui.file.kilobytes': '{size} KB',
  'ui.file.megabytes': '{size} MB',

  'ui.home.title': 'Small grants for local civil society',
  'ui.home.headline': 'A footbridge between European funding and the people closest to the ground',
  'ui.home.lede':
    'Local organisations apply here for grants that international partners pass on from European Union funding. Every euro can be followed from the call to the audit; the people behind the work stay protected.',
  'ui.home.calls': 'See the open calls',
  'ui.home.cycle': 'Six steps from the call to the account',
  'ui.home.step.call': 'The call',
  'ui.home.step.call.body': 'Says what can be funded, who may apply, how much and by when, in five languages.',
  'ui.home.step.application': 'Your application',
  'ui.home.step.application.body': 'Fill it in at your own pace, on any phone, and check everything before you submit.',
  'ui.home.step.assessment': 'The assessment',
  'ui.home.step.assessment.body': 'Two people from different organisations read it apart, by the published criteria.',
  'ui.home.step.agreement': 'The agreement',
  'ui.home.step.agreement.body': 'If you are selected, you sign an agreement with its budget and its payment plan.',
  'ui.home.step.payment': 'Payments and reports',
  'ui.home.step.payment.body': 'The money comes in instalments. You report what was done and what it cost.',
  'ui.home.step.audit': 'The audit',
  'ui.home.step.audit.body': 'Auditors can verify every amount without learning more about people than they must.',
  'ui.home.promises': 'What you can count on',
  'ui.home.promise.line': 'Works over a weak connection',
  'ui.home.promise.line.body':
    'Pages are small, need no scripts and no app, and keep what you typed when something goes wrong.',
  'ui.home.promise.names': 'Names are kept apart',
  'ui.home.promise.names.body':
    'Names, contacts and bank details are encrypted and stored separately. Everything else uses an alias.',
  'ui.home.promise.mail': 'E-mails give nothing away',
  'ui.home.promise.mail.body': 'They only ask you to sign in. They never say what they are about.',
  'ui.home.promise.fair': 'Decisions with reasons',
  'ui.home.promise.fair.body': 'Criteria are public before you apply, and every decision is recorded with its reasons.',
  'ui.home.safety': 'Is someone watching what you do online?',
  'ui.home.safety.body':
    'Think first about the device and the connection you are using. Our safety page says what this site protects and what it cannot protect.',
  'ui.home.safety.link': 'Read the safety advice',

  'ui.safety.title': 'Safety online',
  'ui.safety.lede': 'What this site does to protect you, what it cannot do, and what you can do yourself.',
  'ui.safety.exit': 'Leaving quickly',
  'ui.safety.exit.body':
    'While you are signed in for an organisation, “Leave this site now” is at the top of every page. It ends your session, clears what this site stored in the browser and opens an ordinary page. Pressing Shift three times does the same.',
  'ui.safety.exit.not':
    'It does not clear your browsing history, and it cannot hide the visit from whoever runs the network or controls the device.',
  'ui.safety.device': 'Your device',
  'ui.safety.device.body':
    'Use a device that others cannot unlock. A private window leaves no history after you close it. Nothing you type is kept on the device unless you ask for it.',
  'ui.safety.connection': 'Your connection',
  'ui.safety.connection.body':
    'The connection is encrypted, but its operator can see which site you visit. Tor Browser or a VPN you trust hides that too; this site works in both.',
  'ui.safety.mail': 'E-mails',
  'ui.safety.mail.body':
    'We never send names, decisions or amounts by e-mail, and never ask for bank details there. If a message does, it is not from us.',
  'ui.safety.writing': 'What to write, and what not',
  'ui.safety.writing.body':
    'Write what the application needs and no more. Leave out names of victims and witnesses, testimonies and precise places, unless a question asks for them.',
  'ui.safety.danger': 'If you are in danger now',
  'ui.safety.danger.body':
    'Leave the application for later: a deadline can be extended for safety. Front Line Defenders (frontlinedefenders.org) has an emergency line for human rights defenders, day and night, in the five languages of this site.',

  'ui.privacy.title': 'Privacy',
  'ui.privacy.lede': 'What is kept about you, who can see it, and for how long.',
  'ui.privacy.kept': 'What is kept',
  'ui.privacy.kept.body':
    'What you enter: the organisation, its contact people and bank account, the application, reports and documents. And a record of what was done when, which cannot be altered.',
  'ui.privacy.seen': 'Who sees it',
  'ui.privacy.seen.body':
    'Names, contacts and bank details are open only to a few named people who need them, each time with a stated purpose, and each time recorded. Everybody else sees the alias. Auditors of the European Union may ask for more, as its rules require.',
  'ui.privacy.time': 'For how long',
  'ui.privacy.time.body':
    'As long as the funding rules require, usually five years after the last payment of the main grant. After that, names are made unreadable for good. The texts of an application that was not funded go two years after the decision.',
  'ui.privacy.cookies': 'Cookies and other sites',
  'ui.privacy.cookies.body':
    'One cookie keeps you signed in and one remembers your language. There is no tracking, and no page loads anything from another site.',
  'ui.privacy.rights': 'Your rights',
  'ui.privacy.rights.body':
    'You may see, correct and obtain your data, and ask for its erasure or restriction where the funding rules allow. The page of your account gives you a copy of everything. For the rest, write to the address given in the call.',

  'ui.accessibility.title': 'Accessibility',
  'ui.accessibility.lede': 'Everybody should be able to apply, review and verify here.',
  'ui.accessibility.aim': 'What we aim for',
  'ui.accessibility.aim.body':
    'The Web Content Accessibility Guidelines 2.2, level AA. Pages work with the keyboard alone, with screen readers, enlarged to 400%, without scripts, in light and dark, and from right to left.',
  'ui.accessibility.tested': 'How it is tested',
  'ui.accessibility.tested.body':
    'With automatic checks on every page in five languages, and by hand with the keyboard. An assessment by people who use assistive technology is still to come.',
  'ui.accessibility.limits': 'Known limits',
  'ui.accessibility.limits.body':
    'Documents uploaded by others may not be accessible. The browser’s own date and file controls differ from one browser to the next.',
  'ui.accessibility.contact': 'Tell us',
  'ui.accessibility.contact.body':
    'If something stands in your way, write to the address given in the call. We answer within ten working days, and find another way for you to apply in the meantime.',

  'ui.specimen.title': 'Specimen of the interface',
  'ui.specimen.lede': 'Every building block with invented data, to look at and to test.',
} as const;
