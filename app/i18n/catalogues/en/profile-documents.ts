/** What an organisation keeps in its profile for every application. */
export const profileDocuments = {
  'profile-document.title': 'Documents of the organisation',
  'profile-document.lede':
    'Kept once and used for every application. The office sees them from your first submission on; reviewers never do. When a document expires, add the new version in its place.',
  'profile-document.kind': 'Kind of document',
  'profile-document.kind.statutes': 'Statutes',
  'profile-document.kind.registration': 'Registration certificate',
  'profile-document.kind.tax': 'Tax certificate',
  'profile-document.kind.bank-letter': 'Letter from the bank',
  'profile-document.kind.other': 'Another document',
  'profile-document.file': 'File',
  'profile-document.file.hint':
    'PDF, Word, Excel, OpenDocument, JPEG or PNG, up to {megabytes, number} MB. The name of the file is not kept. Blacken what could endanger somebody and is not needed.',
  'profile-document.issued': 'Issued on',
  'profile-document.expires': 'Valid until',
  'profile-document.expires.hint':
    'The last valid day. Leave it empty if the document does not expire. You are reminded a month before.',
  'profile-document.never': 'Does not expire',
  'profile-document.soon': '{count, plural, =0 {Expires today} one {Expires in # day} other {Expires in # days}}',
  'profile-document.expired': 'Expired',
  'profile-document.expired-on': 'expired on {date}',
  'profile-document.valid-until': 'valid until {date}',
  'profile-document.none': 'No document yet',
  'profile-document.none.body':
    'Statutes, registration certificate, tax certificate, letter from the bank: what you add here can be taken into every application.',
  'profile-document.add': 'Add a document',
  'profile-document.save': 'Add the document',
  'profile-document.save-version': 'Add the new version',
  'profile-document.new-version': 'New version of: {kind} ({reference})',
  'profile-document.as-new': 'Add another document instead',
  'profile-document.replace': 'Replace',
  'profile-document.open': 'See or change the documents',
  'profile-document.owner-adds': 'The owner of your team adds and replaces documents.',
  'profile-document.ended.replaced': 'added on {added}, replaced on {ended}',
  'profile-document.ended.removed': 'added on {added}, taken out on {ended}',
  'profile-document.desk-none': 'The organisation keeps no document in its profile',
  'profile-document.not-received': 'Shown once the organisation has submitted an application.',
  'profile-document.from-profile': 'From the profile',
  'field.expiresBeforeIssue': 'The last valid day must be after the date of issue',
  'refusal.profile-document-from-future': 'The date of issue cannot be in the future',
  'refusal.too-many-profile-documents':
    'A profile holds {max, number} documents at once and {versions, number} versions in all, no more.',
  'notice.profile-document-expires':
    'The document {reference} of your organisation expires soon. Add the new version to the profile',
  'trail.event.organisation.document-added': 'A document was added to the profile of an organisation',
  'trail.event.organisation.document-removed': 'A document was taken out of the profile of an organisation',
  'trail.event.organisation.document-reminded': 'A reminder was sent that a document of a profile expires',
} as const;
