/** The second reading of a file, and the version of the ranking made from it. */
export const rereading = {
  'redress.verdict.reread': 'Uphold it, and have the file read again',
  'redress.verdict.reread.hint':
    'New readers, who neither read nor decided, score the file. The ranking gets a new version; the committee decides on what changed.',
  'rereading.title': 'Second reading',
  'rereading.lede':
    'Readers who had no part in the file score it again. Their sheets alone make its place in the next version of the ranking; all other files keep the scores they were fixed with.',
  'rereading.readers': 'Readers of the second reading',
  'rereading.readers.lede':
    'Ask two readers of different organisations; a third one where their scores are far apart, or one is recused.',
  'rereading.readers.hint': 'Nobody who read, checked or decided on the file, or answered the complaint.',
  'rereading.nobody-asked': 'Nobody was asked to read the file again yet.',
  'rereading.under-way': 'New readers are reading the file.',
  'rereading.over': 'The second reading is over: it made version {number, number} of the ranking.',
  'rereading.open': 'Progress and result',
  'rereading.result': 'What it found',
  'rereading.before': 'In the version in force',
  'rereading.after': 'After the second reading',
  'rereading.moved': 'Places that change',
  'rereading.moved.none': 'No place changes',
  'rereading.moved.none.body': 'The file keeps its rank, and so does every other.',
  'rereading.fix': 'Fix version {number, number} of the ranking',
  'rereading.fix.body':
    'The version before stays, with its check number. After the letters, the file goes to the reserve, where the committee decides on it; below a threshold it is rejected. Money promised to others stays promised.',
  'rereading.versions': 'Versions and second readings',
  'rereading.version': 'Version {number, number}',
  'rereading.version-label': 'Version',
  'rereading.previous': 'Check number of the version before',
  'rereading.reason': 'Second reading of file {reference} after an upheld complaint',
  'awards.result.reread': 'Your application was read again by new readers. These are their scores.',
  'notice.ranking-revised': 'The ranking of call {reference} has a new version after a second reading.',
  'notice.reread-in-reserve':
    'Application {reference} was read again and is held in reserve; the committee decides on it.',
  'notice.reread-rejected':
    'Application {reference} was read again and stays below what is needed. You can read the scores.',
  'refusal.reread-not-possible': 'Only a file that was turned down or is held in reserve can be read again.',
  'refusal.ranking-revised': 'The ranking has a new version: save the list again before it is recommended.',
  'refusal.reader-had-part': 'Had a part in the file or in what was decided on it.',
  'refusal.two-new-readers': 'A second reading needs two readers to begin with.',
  'refusal.list-under-way':
    'A list of this call is with its approvers or waits for its letters; the new version has to wait.',
  'trail.event.rereading.ordered': 'A second reading was ordered',
  'trail.event.ranking.revised': 'A new version of the ranking was fixed',
} as const;
