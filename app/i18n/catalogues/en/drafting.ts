export const drafting = {
  'drafting.saved': 'Saved {time}',
  'budget.line.unfinished': 'Not saved yet: this line is not complete.',
  'drafting.retrying': 'Not saved yet. We keep trying; leave this page open.',
  'drafting.signed-out':
    'Not saved: your session has ended. Your text stays on this page. Sign in on another page, then come back here.',
  'drafting.held.title': 'What you wrote is still here, but not saved yet',
  'drafting.held.body': 'Your session ended while you were writing. Read it through, then save.',
  'drafting.writing': '{alias} is writing in this section (last saved at {time})',
  'drafting.writing.hint': 'You can write too. If you both change the same answer, both texts are shown.',

  'drafting.upload.drop': 'Or drag the file onto this form.',
  'drafting.upload.bar': 'How much of the file has arrived',
  'drafting.upload.progress':
    '{done} of {all} MB have arrived. If it stops, choose the same file again: it goes on where it was.',
  'drafting.upload.waiting': 'The line is down. What has arrived is kept; it goes on by itself.',
  'drafting.upload.paused': 'Stopped. What has arrived is kept for a day.',
  'drafting.upload.pause': 'Pause',
  'drafting.upload.resume': 'Go on',
  'drafting.upload.signed-out':
    'Your session has ended. What has arrived is kept. Sign in on another page, come back here and go on.',
  'drafting.upload.failed': 'The file could not be sent. Try again.',
  'refusal.too-many-uploads':
    '{max, plural, one {# file of this application is} other {# files of this application are}} on the way already. Let one arrive first.',
  'refusal.chunk-damaged': 'A part of the file arrived damaged. It is sent again.',
  'refusal.upload-damaged': 'The file arrived differently from how it was sent. Send it again.',
  'refusal.upload-incomplete': 'A part of the file is still missing. Send it again: what has arrived is kept.',
} as const;
