export const periods = {
  'periods.title': 'Closed periods',
  'periods.lede':
    'When a period is closed, nothing is posted with a value date in it. It is reopened by two people, with a reason.',
  'periods.closed-through': 'Closed through {day}',
  'periods.none-closed': 'No period is closed.',
  'periods.close': 'Close the books',
  'periods.through': 'Through this day',
  'periods.through-hint': 'A day that is over; the day itself is closed too.',
  'periods.reason': 'Why it must be reopened',
  'periods.ask': 'Ask to reopen',
  'periods.confirm': 'Reopen the period',
  'periods.reopened': 'Reopened',
  'notice.period-reopening-asked': 'Reopening the books closed through {day} needs a second person.',
  'refusal.period-not-over': 'Only a day that is over can be closed.',
  'refusal.period-closed-before': 'The books are closed through {through} already.',
  'refusal.period-reason-missing': 'Please say why the period must be reopened.',
  'refusal.period-asked-by-you': 'You asked to reopen this period. A second person must agree.',
  'refusal.period-closed':
    'The books are closed through that day. Choose a later value date, or have the period reopened.',
} as const;
