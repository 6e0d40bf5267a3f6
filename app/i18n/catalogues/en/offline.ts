export const offline = {
  'offline.title': 'Fill in without a connection',
  'offline.lede': 'Take your draft along as one file, write in it anywhere, and bring it back.',
  'offline.blank': 'Download the blank form, to read or fill in without a connection',
  'offline.take.title': '1. Take the form along',
  'offline.take.body':
    'The file opens in any browser and needs no connection. It holds the questions, the activities and other lists to choose from, and what you have written so far; budget and documents stay here.',
  'offline.take.link': 'Download the form with my answers',
  'offline.bring.title': '2. Bring it back',
  'offline.bring.file': 'The form you saved',
  'offline.bring.hint': 'The HTML file that its button “Save this form” made.',
  'offline.bring.button': 'Take over what I wrote',
  'offline.form.about': 'Write here without a connection. Nothing is sent. When you stop, press the button at the end.',
  'offline.form.choices': 'Activities and other choices',
  'offline.form.save': 'Save this form',
  'offline.form.careful':
    'Whoever has the file can read it. Keep it where nobody looks, and delete it once it is back in the portal.',
  'offline.report.title': 'What was taken over',
  'offline.report.taken': '{count, plural, one {# answer was taken over.} other {# answers were taken over.}}',
  'offline.report.unknown':
    '{count, plural, one {# answer belongs to no question of this call and was left out.} other {# answers belong to no question of this call and were left out.}}',
  'offline.report.saved': 'Saved here',
  'offline.report.file': 'In your file',
  'offline.result.taken': 'Taken over',
  'offline.result.conflict':
    'Not taken over: it was changed here after you took the form along. Both texts are below; put together what you want to keep.',
  'offline.result.problem': 'Something is wrong with this answer',
  'earlier.title': 'Take over from an earlier application',
  'earlier.lede': 'Only what is still empty here is filled. Documents and declarations are not taken over.',
  'earlier.from': 'Earlier application',
  'earlier.from.hint': 'Answers to the same questions, activities, duration and the budget.',
  'earlier.button': 'Take over',
  'earlier.none': 'Your organisation has no other application yet',
  'earlier.taken':
    '{answers, plural, one {# answer} other {# answers}} and {lines, plural, one {# budget line} other {# budget lines}} were taken over',
  'earlier.kept':
    '{count, plural, one {# answer was here already and stayed as it is.} other {# answers were here already and stayed as they are.}}',
  'earlier.back': 'Go to the application',

  'trail.event.application.answers-taken': 'Answers written offline were taken into an application',
  'trail.event.application.taken-over': 'A draft was filled from an earlier application',

  'refusal.offline-form-unreadable':
    'This is no form of this portal, or it was not saved with its own button. Open it, press “Save this form”, and send the new file.',
} as const;
