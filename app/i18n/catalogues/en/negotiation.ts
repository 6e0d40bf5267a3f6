export const negotiation = {
  'negotiation.title': 'Versions and changes asked',
  'negotiation.lede.office':
    'Every version you sent for signature, what it changed, and what the organisation asked for instead of signing.',
  'negotiation.lede.organisation':
    'Every version that was sent to you, and what it changed. Before you sign you can say what should be different.',
  'negotiation.none': 'Nothing was sent yet',
  'negotiation.none.body': 'The first version stands here once the office sends the agreement for signature.',
  'negotiation.version': 'Version {number, number}',
  'negotiation.sent-by': 'Sent by',
  'negotiation.hash': 'Checksum of the document',
  'negotiation.first': 'This is the first version.',
  'negotiation.same': 'It says the same as the version before.',
  'negotiation.changes': 'What it changed',
  'negotiation.clause.out': 'Not said',
  'negotiation.clause.in': 'Said, wording {version, number}',
  'negotiation.what': 'Term',
  'negotiation.asked-by': 'Asked by',
  'negotiation.ask': 'Ask for a change',
  'negotiation.body': 'What should be different',
  'negotiation.body.hint':
    'The office reads this and sends a new version. Until then the agreement cannot be signed. Write without names of people at risk.',
  'negotiation.send': 'Ask for this change',
  'negotiation.instead': 'Ask for a change instead of signing',
  'notice.agreement-change-asked': 'The organisation asks for a change of the agreement {reference} before it signs.',
} as const;
