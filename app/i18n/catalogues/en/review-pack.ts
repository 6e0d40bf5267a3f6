/** The offline pack of a reviewer, on the portal and in the pack itself; translations of answers. */
export const reviewPack = {
  'reviews.pack.title': 'Work without a network',
  'reviews.pack.lede':
    'Take your open files along as one page, score them without a network, and bring the sheets back.',
  'reviews.pack.take': 'Take the files along',
  'reviews.pack.take.body':
    'The page holds what you see here: aliases, open answers, budgets, your drafts and private notes. Keep it on an encrypted device and delete it once the sheets are back. That you took it is recorded.',
  'reviews.pack.bring': 'Bring the sheets back',
  'reviews.pack.file': 'The file your page has saved',
  'reviews.pack.file.hint': 'review-answers.json. The sheets are kept as drafts; you submit them here.',
  'reviews.pack.unreadable':
    'This is not a file that the offline page has saved, or it was cut short. Nothing was changed.',
  'reviews.pack.report': 'What became of the sheets',
  'reviews.pack.outcome.saved': 'Kept as a draft',
  'reviews.pack.outcome.elsewhere': 'Not kept: saved elsewhere since',
  'reviews.pack.outcome.locked': 'Not kept: already submitted or closed',
  'reviews.pack.outcome.wrong': 'Not kept: a field cannot be read',
  'reviews.pack.outcome.unknown': 'Not one of your files',
  'reviews.pack.made': 'Taken on {when}',
  'reviews.pack.how':
    'Fill in the sheets, save the answers with the button at the end, and bring that file to the portal. This page keeps nothing: closing it loses what is not saved.',
  'reviews.pack.save': 'Save the answers as a file',
  'trail.event.review.pack-taken': 'A reviewer took an open file along',
  'reviews.translation.title': 'Translations of the answers',
  'reviews.translation.lede':
    'They stand beside the original, which stays what was submitted. Confidential answers are not translated here.',
  'reviews.translation.human': 'translated by a person',
  'reviews.translation.machine': 'machine translation',
  'reviews.translation.text': 'Translation ({language})',
  'reviews.translation.by': 'Made by',
  'reviews.translation.none': 'Nothing to translate',
  'reviews.translation.none.body': 'A submitted file has no open text here.',
  'trail.event.answer.translated': 'An answer was translated',
} as const;
