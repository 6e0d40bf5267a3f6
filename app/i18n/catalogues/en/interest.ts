export const interest = {
  'interest.title': 'Ties with the consortium',
  'interest.lede':
    'A tie that bars keeps everybody of that member from this organisation’s files, scores, votes, approvals and payments. It takes effect at once.',
  'interest.link': 'Ties with the consortium',
  'interest.none': 'No tie is on record',
  'interest.new': 'Record a tie',
  'interest.member': 'Member of the consortium',
  'interest.kind': 'What ties them',
  'interest.kind.network': 'The organisation belongs to the member’s network',
  'interest.kind.past-grant': 'The member gave it a grant before',
  'interest.kind.mentoring': 'The member mentors or trained it',
  'interest.kind.nomination': 'The member proposed it to apply',
  'interest.kind.co-applicant': 'They applied together',
  'interest.kind.country-desk': 'The member works in its country',
  'interest.effect': 'Effect',
  'interest.hard': 'Bars the member',
  'interest.soft': 'Is shown only',
  'interest.since': 'Recorded',
  'interest.ended': 'Ended',
  'interest.end': 'End this tie',
  'interest.record': 'Record the tie',
  'interest.partners': 'Applies together with',
  'interest.partners.hint':
    'Files of this organisation name these as co-applicants, by registration number or whole name. Whoever is recused from one of them is recused here too.',
  'refusal.tie-member-unknown': 'Choose a member of this consortium.',
  'refusal.approver-recused': 'You or your organisation have a conflict of interest with this grantee.',
  'trail.event.interest.recorded': 'A tie with a consortium member was recorded',
  'trail.event.interest.ended': 'A tie with a consortium member was ended',
  'recusal.rows':
    '{rows, plural, one {# row is} other {# rows are}} kept from you: you or your organisation are recused from that third party. Totals count every row.',
  'recusal.events':
    'Events about third parties you or your organisation are recused from are left out here. The chains are verified whole.',
  'recusal.files':
    'You or your organisation are recused from third parties of this programme. Files leave out their rows, and the last line but one says how many; totals count every row. Scores, votes, ranking, the log and the bundle are somebody else’s to take.',
  'refusal.file-names-recused':
    'This file names third parties you or your organisation are recused from. Somebody without a conflict of interest can take it.',
  'refusal.file-shows-sheets':
    'This file tells of score sheets of files you still score yourself. Lock your own sheets first.',
  'refusal.list-names-recused':
    'The list names third parties you or your organisation are recused from. Another custodian has to approve it.',
  'interest.register.title': 'Registers of the members',
  'interest.register.lede':
    'What a member says in advance: who belongs to its network, had a grant from it, is mentored or was proposed by it. Whoever describes itself with the same registration number or address is tied to the member at once.',
  'interest.register.none': 'No member has named anybody yet',
  'interest.register.lines': 'Lines',
  'interest.register.found': 'Found among third parties',
  'interest.register.change': 'Change a register',
  'interest.register.typed': 'Registration numbers or e-mail addresses',
  'interest.register.typed.hint':
    'One organisation a line, at most {max} lines at a time. Kept as keyed hashes: nobody can read them back, so keep your own list.',
  'interest.register.add': 'Add these lines',
  'interest.register.take-off': 'Take these lines off',
  'field.registerLine': 'Line {line} is neither a registration number nor an e-mail address',
  'field.registerTooLong': 'At most {max} lines at a time',
  'refusal.register-own-member': 'Lines of your own member are taken off by somebody of another member.',
  'trail.event.interest.registered': 'Lines were added to a member’s register',
  'trail.event.interest.unregistered': 'Lines were taken off a member’s register',
} as const;
