/** Who keeps the checkpoints outside the portal. */
export const witness = {
  'programme.witnesses.title': 'Witnesses',
  'programme.witnesses.link': 'Witnesses of the record',
  'programme.witnesses.lede':
    'Organisations outside the portal that keep its checkpoints. Once a day, if something was recorded, each is sent the last signed note of the day before: nobody can then write the record anew, or cut it short, without being found out.',
  'programme.witnesses.list': 'Who is written to',
  'programme.witnesses.none': 'No witness yet',
  'programme.witnesses.none.body': 'Until there is one, checkpoints are kept by the portal alone.',
  'programme.witness.added': 'Since',
  'programme.witness.sent': 'Last sent',
  'programme.witness.sent.none': 'Nothing yet',
  'programme.witness.events': '{count, plural, one {# event} other {# events}}',
  'programme.witness.end': 'End',
  'programme.witness.new': 'Name a witness',
  'programme.witness.name.hint':
    'A donor, an auditor, another consortium member: somebody who gains nothing from a changed record',
  'programme.witness.email': 'Functional e-mail address',
  'programme.witness.hint':
    'Of an office, not of a person. It is sealed and not shown again; to change it, remove the witness and name it anew.',
  'programme.witness.language': 'Language of the mails',
  'programme.witness.add': 'Name as witness',
  'programme.witness.mail.subject': 'A note to keep',
  'programme.witness.mail':
    'Please keep this mail unchanged and outside the portal that sent it: the note below says, signed, how far its record had come, the last line is the key the signature is checked with, and if the record is ever questioned an auditor will ask you for it.',
  'refusal.witness-known': 'This address is a witness already',
  'refusal.witnesses-enough': 'A programme has at most {most, number} witnesses; remove one first',
} as const;
