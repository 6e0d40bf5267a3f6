export const consortium = {
  'consortium.lede':
    'Who carries the action, and who did. Nobody is ever taken off this list: a member whose part ends stays with everything its people did.',
  'consortium.change': 'Change the consortium',
  'consortium.add': 'Add a member',
  'consortium.add.button': 'Add the member',
  'consortium.people': 'Its people are invited afterwards, by an administrator.',
  'consortium.part.hint': 'A leading part goes over to whoever is given it, and its former holder becomes a partner.',
  'consortium.member.title': 'Member of the consortium',
  'consortium.takes-part': 'Takes part',
  'consortium.ended': 'Part ended',
  'consortium.end': 'End its part',
  'consortium.end.body':
    'Its people lose every role they hold here at once, from their next click on, and are told. Reviews, votes and decisions they made stay as they are, under the name of the member.',
  'consortium.end.roles':
    '{count, plural, =0 {Nobody holds a role here.} one {# role ends with it:} other {# roles end with it:}}',
  'consortium.end.readings':
    '{count, plural, one {# file they were asked to read is not handed in. Ask somebody else to read it.} other {# files they were asked to read are not handed in. Ask somebody else to read them.}}',
  'consortium.end.button': 'End its part and its people’s roles',
  'consortium.return': 'Take part again',
  'consortium.return.body':
    'The member comes back as what it was. Its people are given their roles anew by an administrator.',
  'refusal.consortium-lead-kept': 'This member leads. Give its part to another member first.',
  'refusal.consortium-own-member': 'You work at this member yourself. Another overall lead ends its part.',
  'refusal.consortium-last-administrator':
    'Everybody who gives out roles works at this member. Give the role of administrator to somebody elsewhere first.',
  'trail.event.consortium.member-added': 'A member was added to the consortium',
  'trail.event.consortium.member-changed': 'A member of the consortium was changed',
  'trail.event.consortium.member-ended': 'The part of a member of the consortium was ended',
  'trail.event.consortium.member-returned': 'A member of the consortium took part again',
} as const;
