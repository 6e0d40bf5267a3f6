export const rounds = {
  'calls.intake': 'How applications are taken',
  'calls.intake.deadline': 'Until one deadline. All applications are assessed and decided together.',
  'calls.intake.rolling': 'As they come in. They are assessed at once and decided in rounds.',
  'calls.rolling.title': 'This call has no common deadline',
  'calls.rolling.public':
    'Applications are checked and assessed as soon as they come in, in the order in which they arrive. From time to time a round is closed: all applications received until then are compared and decided together. The call stays open until its last day, or until its money is used up; if it closes earlier, everybody with an open draft is told.',
  'calls.rounds.promise':
    '{count, plural, one {You have an answer within # day of submitting.} other {You have an answer within # days of submitting.}}',
  'calls.rounds.title': 'Rounds',
  'calls.rounds.lede': 'A call for emergencies takes applications as they come in, and decides them in rounds.',
  'calls.rounds.left': 'Left of the total amount',
  'calls.rounds.list': 'Rounds of this call',
  'calls.rounds.none': 'No round yet',
  'calls.rounds.none.body': 'The first round begins with the first application that is submitted.',
  'calls.rounds.round': 'Round',
  'calls.rounds.collecting': 'Takes applications',
  'calls.rounds.files': 'Files',
  'calls.rounds.waiting': 'Not decided',
  'calls.rounds.due': 'Next answer due',
  'calls.rounds.until': 'Closed',
  'calls.rounds.close': 'Close the round',
  'calls.rounds.days': 'Answer promised within (days)',
  'calls.rounds.days.hint':
    'Only of a call that takes applications as they come in. It stands on the call’s page and on the page of every application.',
  'calls.rounds.end': 'Close the call',
  'calls.rounds.end.body':
    'No more applications are taken from now on, and the round is closed with the call. Everybody with an open draft is told. This cannot be undone.',
  'calls.rounds.end.hint': 'It stands in the history of the call.',
  'calls.next.rolling':
    'Organisations apply, and what they submit is checked and read at once. Close a round to rank and decide what has come in.',
  'calls.next.round': 'Applications come in, are checked and read. Close the round to rank and decide them.',
  'calls.check.rolling': 'Can be decided in rounds',
  'calls.check-reason.rolling-two-stages': 'A call of two stages has a deadline.',
  'calls.check-reason.rolling-lots': 'A call with lots has a deadline.',
  'call.event.round-opened': 'Round begun with its first application',
  'call.event.round-closed': 'Round closed',
  'call.event.closed-early': 'Closed before its last day',
  'applications.answer-due': 'You have an answer by',
  'applications.answer-due.hint':
    'This call decides in rounds. Applications are assessed in the order in which they arrive.',
  'notice.call-closed-early': 'Call {call} takes no more applications. Your draft {reference} cannot be handed in.',
  'refusal.intake-fixed': 'How a call takes applications can only be changed in its draft.',
  'refusal.rolling-two-stages': 'A call of two stages has a deadline; it cannot take applications as they come in.',
  'refusal.rolling-lots': 'A call with lots has a deadline. Remove the lots first, or publish a call for each.',
  'refusal.round-closed': 'This round is closed already.',
  'refusal.round-empty': 'This round holds no application to decide on.',
  'refusal.call-not-rolling': 'Only a call that takes applications as they come in is closed by hand.',
  'refusal.round-collecting': 'This round still takes applications. Close it first.',
  'trail.event.call.round-opened': 'A round of a call began',
  'trail.event.call.round-closed': 'A round of a call was closed',
  'trail.event.call.closed-early': 'A call was closed before its last day',
  'calls.carry.title': 'With their applicants: {round}',
  'calls.carry.body':
    'These files were given back for clarification. The round cannot be ranked before they are answered or their time is over, unless they go on into the next round.',
  'calls.carry.choose': 'Go on into the next round',
  'calls.carry.choose.hint':
    'A file keeps its number, the day it was submitted and its time for the answer; its applicant is told. What you leave out stays in this round.',
  'calls.carry.due': 'Answer possible until {day}',
  'calls.carry.send': 'Move to the next round',
  'calls.carry.open': 'Files with their applicants',
  'applications.carried.title': 'Your application stands in round {number}',
  'applications.carried.body':
    'On {day} round {former} was closed while your application was with you for clarification. It went on into round {number}. You keep your place, the day on which you submitted and your time for the answer; you need not do anything because of this.',
  'application.event.carried-over': 'Went on into the next round',
  'trail.event.application.carried-over': 'The application went on into the next round',
  'notice.application-carried-over':
    'Your application {reference} went on into the next round of its call. Your time for the answer stays the same.',
  'refusal.carry-ranked': 'This round is ranked already: nothing leaves it any more.',
  'refusal.carry-call-closed':
    'The call takes no more applications, so no other round follows. These files are waited for.',
  'refusal.carry-version':
    'The call was corrected since: the next round is judged by another version. These files stay in this round and are waited for.',
  'refusal.carry-not-returned':
    'One of the files you chose was answered or taken back meanwhile. Look at the round again.',
  'refusal.carry-leaves-none': 'At least one file has to stay in the round that is decided on.',
  'refusal.carry-none-chosen': 'Choose at least one file.',
  'calls.intake.when': 'When organisations can apply',
} as const;
