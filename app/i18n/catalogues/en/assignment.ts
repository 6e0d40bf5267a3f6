export const assignment = {
  'reviews.profile.title': 'What you can read',
  'reviews.profile.link': 'What you can read: languages, themes, capacity',
  'reviews.profile.lede':
    'The office proposes files to you by what you say here. You still declare any conflict before a file opens.',
  'reviews.profile.languages': 'Languages you read',
  'reviews.profile.languages.hint':
    'You are asked for files in these languages only; with none ticked, for files in any.',
  'reviews.profile.themes': 'Activities you know well',
  'reviews.profile.countries': 'Countries you know well',
  'reviews.profile.countries.choose':
    '{count, plural, =0 {Choose countries} one {# country chosen} other {# countries chosen}}',
  'reviews.profile.capacity': 'Files at a time, at most',
  'reviews.profile.capacity.hint': 'Leave it empty for no limit; 0 if you cannot read now.',
  'reviews.profile.save': 'Save',
  'reviews.bids.title': 'Files you would like to read',
  'reviews.bids.lede':
    'Files that wait for readers. What you say here helps the office to propose and binds nobody; say nothing if you do not mind. You still declare any conflict before a file opens.',
  'reviews.bids.empty': 'No file waits for readers',
  'reviews.bids.none': 'Nothing said',
  'reviews.bid.gladly': 'would like to read it',
  'reviews.bid.rather-not': 'would rather not',
  'reviews.bids.save': 'Save',
  'reviews.proposal.title': 'Who reads what',
  'reviews.proposal.link': 'Propose readers for this call',
  'reviews.proposal.lede':
    '{files, plural, =0 {No file waits for readers.} one {# file waits for readers.} other {# files wait for readers.}} {short, plural, =0 {} one {For # file not enough can be found: ask more reviewers.} other {For # files not enough can be found: ask more reviewers.}} Two readers of different organisations are proposed for each, none in conflict, with the work spread evenly. Change what you like; nobody is asked before you confirm.',
  'reviews.proposal.empty': 'Every file has its readers',
  'reviews.proposal.read': 'Open the file',
  'reviews.proposal.reader': 'Reader {number, number}',
  'reviews.proposal.nobody': 'Nobody yet',
  'reviews.proposal.fit':
    '{fit, plural, =0 {Proposed to spread the work} one {Proposed: # of language, theme and country in common} other {Proposed: # of language, theme and country in common}}',
  'reviews.proposal.confirm': 'Ask these readers',
  'reviews.proposal.unassigned': '{reference}: {reason}',
  'reviews.proposal.loads': 'How the work is spread',
  'reviews.proposal.held': 'In hand now',
  'reviews.proposal.after': 'With this proposal',
  'trail.event.reviewer.bids-saved': 'A reviewer said which files they would like to read',
  'trail.event.reviewer.profile-saved': 'A reviewer said what they can read',
} as const;
