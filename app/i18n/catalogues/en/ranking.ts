/** The fixed ranking as a document, its statistics, and what other amounts would pay for. */
export const ranking = {
  'reviews.document.verify':
    'The check number is the SHA-256 of ranking.json. Whoever holds that file can compute it again.',
  'reviews.statistics.title': 'Statistics of the ranking',
  'reviews.statistics.lede':
    'They help to read the ranking and change nothing in it. Everybody who decides sees the same figures.',
  'reviews.statistics.agreement': 'Agreement between readers',
  'reviews.statistics.alpha': 'Totals (Krippendorff’s alpha)',
  'reviews.statistics.alpha.hint':
    '1: all readers of a file agree. 0: they agree as much as by chance. Below 0: they disagree by system. Values from 0.667 on allow tentative conclusions, from 0.8 on firm ones.',
  'reviews.statistics.readers': 'Readers',
  'reviews.statistics.readers.hint':
    'How many points a reader gives above (+) or below (−) what the others give the same files, and what the ranking would be without them.',
  'reviews.statistics.groups':
    '{count, plural, one {# group of readers} other {# groups of readers}} share no file with each other; between groups nothing can be compared.',
  'reviews.statistics.empty': 'No score sheet is submitted yet',
  'reviews.statistics.sheets': 'Sheets',
  'reviews.statistics.mean': 'Mean',
  'reviews.statistics.lean': 'Against the others',
  'reviews.statistics.moved': 'Other place without them',
  'reviews.statistics.shift': 'Largest shift',
  'reviews.statistics.entering': 'Would come within the envelope',
  'reviews.statistics.leaving': 'Would fall out of it',
  'reviews.statistics.unread': 'Read by nobody else',
  'reviews.statistics.adjusted': 'Scores with the readers’ severity taken out',
  'reviews.statistics.adjusted.hint':
    'Each total less how its reader lies from the others. The files whose place would change most; the ranking counts the raw scores.',
  'reviews.statistics.adjusted.score': 'Adjusted',
  'reviews.statistics.adjusted.rank': 'Rank by it',
  'reviews.trial.title': 'What if',
  'reviews.trial.body':
    'What the envelope would pay for with other amounts, down the ranking. Nothing is kept or decided here; a list that leaves the rank needs a reason in the minutes.',
  'reviews.trial.envelope': 'Envelope ({currency})',
  'reviews.trial.percent': 'Part of each request (%)',
  'reviews.trial.highest': 'No grant above ({currency})',
  'reviews.trial.lowest': 'No grant below ({currency})',
  'reviews.trial.country-percent': 'Most for one country (% of the envelope)',
  'reviews.trial.try': 'Try',
  'reviews.trial.files': 'Files funded',
  'reviews.trial.spent': 'Granted',
  'reviews.trial.left': 'Left',
  'reviews.trial.skipped.country-full': 'passed over: its country has had its part',
  'reviews.trial.skipped.too-little': 'passed over: it would get less than the least grant',
  'reviews.trial.priorities': 'By priority of the country',
  'reviews.trial.priority.none': 'no priority',
  'reviews.trial.priority.untold': 'country kept to its region',
  'reviews.trial.fundable': 'Fundable files',
  'reviews.trial.share': 'Part of what is granted',
  'reviews.trial.line': 'The line falls ahead of',
  'reviews.trial.line.none': 'The envelope reaches to the last fundable file.',
  'reviews.trial.balance.hint':
    'How the money falls. A file with several entries of a list counts in full under each. Priority countries stand here without a file too.',
  'reviews.trial.countries': 'By country or region',
  'reviews.trial.themes': 'By activity',
} as const;
