export const callBuilder = {
  'calls.question.must': 'must be answered',
  'calls.question.may': 'may be left open',
  'calls.question.judged': 'scored by: {criterion}',
  'calls.question.asked-when': 'asked only when:',
  'calls.question.into': 'Section it stands in',
  'calls.question.into.hint': 'Choose another one to move the question to its end, with all its texts.',
  'calls.form.always': 'Asked in every call',
  'calls.form.always.body':
    'You need no questions for these; the portal asks them on pages of their own: the activities and lists of the programme, the lot, the duration and the language; the budget by headings, with the amount asked for; the documents and declarations of the sheet “Documents and conditions”.',
  'calls.gaps': 'What is missing',
  'calls.gaps.in': '{count, plural, one {{language}: # text} other {{language}: # texts}}',
  'calls.gaps.conditions': '{count, plural, one {# condition} other {# conditions}}',
  'field.sectionAsks':
    '{count, plural, one {This section still asks # question. Move it to another section, or remove it first.} other {This section still asks # questions. Move them to another section, or remove them first.}}',
  'field.condition-unknown-answer':
    'Question {question} cannot be answered with “{answer}”. The codes of its answers stand below.',
  'field.condition-only-answered':
    'Question {question} is answered in rows. Of it one can only say: answered({question}).',
  'field.condition-needs-question': 'The condition of {question} looks at this question. Change that condition first.',
  'field.condition-needs-answer':
    'The condition of {question} looks at the answer “{answer}” of this question. Change that condition first.',
  'calls.cancel.title': 'Cancel the call',
  'calls.cancel.lede':
    'It takes no more applications, and everybody with one is told. What was published stays readable. This cannot be undone; somebody who wrote nothing in the call does it.',
  'calls.cancel.draft': 'Give the draft up',
  'calls.cancel.draft.lede': 'The draft stays on the record and is worked on no more. This cannot be undone.',
  'calls.cancel.reason.hint':
    'Kept on the record for the office and the auditor; neither the public nor applicants read it. Write no names.',
  'calls.cancel.sure': 'I know that this cannot be undone',
  'call.event.cancelled': 'Cancelled',
  'refusal.rolling-not-cancelled':
    'A call that takes applications as they come in is closed round by round, not cancelled.',
  'refusal.first-stage-first': 'Cancel the concept notes first: they lead to these full proposals.',
  'notice.call-cancelled': 'Call {call} was cancelled. Your application {reference} goes no further.',
  'notice.call-given-up': 'Call {reference} was cancelled or given up. The reason stands in its history.',
  'trail.event.call.cancelled': 'A call was cancelled or given up',
  'refusal.cancelled-by-another': 'You wrote in this call: somebody who wrote nothing in it has to cancel it.',
} as const;
