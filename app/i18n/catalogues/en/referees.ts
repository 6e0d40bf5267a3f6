export const referees = {
  'referees.title': 'Referees',
  'referees.lede':
    'A group without registration, or a person, names two people outside who vouch for it. Asked once, used for every application.',
  'referees.ask-first':
    'Ask both of them first, and tell them that the office may contact them. What you write is encrypted: reviewers never see it, and the office opens it only to ask them, which is recorded.',
  'referees.referee': 'Referee {number, number}',
  'referees.field.name': 'Name',
  'referees.field.role': 'What they do, and where',
  'referees.field.role.hint': 'For example: coordinator of a women’s shelter in another town',
  'referees.field.contact': 'A safe way to reach them',
  'referees.field.contact.hint': 'A telephone number, an e-mail address, or a messenger and the name they use there',
  'referees.field.knows': 'How they know you',
  'referees.field.knows.hint': 'Since when, and what you have done together',
  'referees.named': 'Both referees are named. Last changed:',
  'referees.none': 'This group has not named its referees yet. It cannot submit an application before.',
  'referees.are-named': 'Both are named.',
  'referees.wanted': 'Name two people who vouch for you before you submit an application.',
  'referees.owner-names': 'The owner of your team names them and is the only one to see them.',
  'referees.name': 'Name two referees',
  'referees.open': 'See or change the referees',
  'referees.reveal': 'Open the referees',
  'referees.reveal.hint':
    'The trail records that you opened them. Ask both, then write what came of it into the references below.',
  'field.sameReferee': 'This is the same as for the first referee. Name somebody else, with a contact of their own.',
  'applications.missing.referees': 'name two people who vouch for you',
  'risk.reference.referee': 'A referee whom the group named',
  'trail.event.organisation.referees-named': 'A group named its referees',
  'referees.title.registered': 'References',
  'referees.lede.registered':
    'Two people or organisations outside who know your work: a funder, a partner, a lawyer. A registered organisation need not name them; the office may ask them before a grant.',
  'referees.wanted.registered':
    'Not required. Two people or organisations who know your work can speak for you before a grant.',
  'referees.none.registered': 'This organisation has named no references. It is registered and need not.',
  'referees.remove': 'Take both out',
  'refusal.referees-needed': 'A group without registration cannot do without referees. Change them instead.',
  'trail.event.organisation.referees-removed': 'An organisation took its references out',
} as const;
