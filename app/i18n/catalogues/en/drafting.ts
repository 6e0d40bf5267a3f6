export const drafting = {
  'drafting.saved': 'Saved {time}',
  'drafting.retrying': 'Not saved yet. We keep trying; leave this page open.',
  'drafting.signed-out':
    'Not saved: your session has ended. Your text stays on this page. Sign in on another page, then come back here.',
  'drafting.held.title': 'What you wrote is still here, but not saved yet',
  'drafting.held.body': 'Your session ended while you were writing. Read it through, then save.',
  'drafting.writing': '{alias} is writing in this section (last saved at {time})',
  'drafting.writing.hint': 'You can write too. If you both change the same answer, both texts are shown.',
} as const;
