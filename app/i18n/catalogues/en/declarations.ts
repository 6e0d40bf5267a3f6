export const declarations = {
  'reports.declaration.title': 'If there is no receipt',
  'reports.declaration.lede':
    'A receipt may be lost, taken from you, unsafe to keep, or never given. Declare it here instead. A second person of the office looks at every declaration.',
  'reports.declaration.reason': 'Why there is none',
  'reports.declaration.reason.hint': 'Nothing more is asked, so that nobody is put at risk by an explanation.',
  'reports.declaration.lost': 'The receipt was lost',
  'reports.declaration.taken': 'The receipt was taken or destroyed by others',
  'reports.declaration.unsafe': 'Keeping the receipt would endanger somebody',
  'reports.declaration.not-issued': 'No receipt was given',
  'reports.declaration.declare': 'Declare',
  'reports.declaration.withdraw': 'Take the declaration back',
  'reports.declaration.countersign': 'Countersign',
  'reports.declaration.signed': 'Countersigned by a second person',
  'reports.declaration.unsigned': 'Not countersigned yet: nothing of this cost can be accepted.',
  'reports.declarations.title': 'Costs without receipt',
  'reports.declarations.lede':
    'Countersign what you take for a receipt. Whoever countersigns does not decide on the same cost.',
  'reports.declarations.share':
    'On declarations: {minor} of {most} at most, that is {percent} of what the report claims.',
  'refusal.declaration-not-countersigned':
    'This cost has no receipt. A second person of the office countersigns its declaration before anything of it is accepted.',
  'refusal.declaration-signed-by-decider':
    'You countersigned the declaration of this cost. Another person decides on it.',
  'refusal.declarations-above-share':
    'With this cost more than {percent}% of the report would rest on declarations. Accept less of it.',
  'programme.rule.declared': 'Costs on declaration, without receipt, at most',
} as const;
