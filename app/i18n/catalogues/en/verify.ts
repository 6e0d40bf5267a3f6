export const verify = {
  'verify.title': 'Verify a document',
  'verify.lede':
    'Whether this portal issued a document, what kind of document it is and of which day. It never says whose it is.',
  'verify.hash': 'Check number (SHA-256)',
  'verify.hash.hint':
    '64 characters, as printed on receipts, minutes, rankings and agreements, or computed from a file. Spaces do not matter.',
  'verify.hash.wrong': 'A check number has 64 characters from 0–9 and a–f.',
  'verify.letter': 'Or a result letter',
  'verify.letter.hint': 'Reference and code stand under the letter.',
  'verify.code': 'Code of the letter',
  'verify.code.wrong': 'A code has five groups of four characters from 0–9 and a–f.',
  'verify.send': 'Verify',
  'verify.known': 'This document is known',
  'verify.unknown': 'Nothing of ours is known by this',
  'verify.unknown.body': 'It was not issued by this portal, or it was changed afterwards, or a character is wrong.',
  'verify.kind.call': 'Published text of a call',
  'verify.kind.application': 'Submitted application (receipt)',
  'verify.kind.ranking': 'Fixed ranking',
  'verify.kind.minutes': 'Minutes of a committee',
  'verify.kind.agreement': 'Printed agreement',
  'verify.kind.download': 'File taken from the records',
  'verify.kind.letter': 'Result letter',
  'awards.letter.check': 'Is this letter real?',
  'awards.letter.check.body':
    'Whoever is shown this letter can ask at {address} with the reference and the code below. The answer is whether the letter is ours and of which day; it names nobody.',
} as const;
