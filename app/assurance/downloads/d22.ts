import type { Download } from './download.ts';

/** Who did and saw what in the period: the trail of the programme, then what its staff did at the portal's own door. */
export const d22: Download = {
  code: 'D22',
  columns: [
    {
      key: 'event_no',
      kind: 'text',
      about:
        'Number in the chain of the programme; behind P, in that of the portal: sign-ins of staff, accounts, roles',
    },
    { key: 'at', kind: 'instant', about: 'When, UTC' },
    { key: 'actor', kind: 'text', about: 'Alias of who did it; system: the portal itself' },
    { key: 'role', kind: 'text', about: 'Roles held at that moment' },
    { key: 'action', kind: 'text', about: 'What happened' },
    { key: 'object', kind: 'text', about: 'Kind and id of what it happened to' },
    { key: 'purpose', kind: 'text', about: 'Why identities were opened; empty for everything else' },
    { key: 'identity_revealed', kind: 'text', about: 'Y: somebody saw identities in the clear (I37)' },
    { key: 'ip_truncated', kind: 'text', about: 'Network address; empty: the portal keeps none' },
    { key: 'prev_hash', kind: 'text', about: 'Hash of the chain before this event' },
    { key: 'hash', kind: 'text', about: 'Hash of the chain with this event' },
  ],
};
