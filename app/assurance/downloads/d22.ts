import type { Download } from './download.ts';

/** Who did and saw what in the period: the trail of the programme, then what its staff did at the portal's own door. */
export const d22: Download = {
  code: 'D22',
  columns: [
    {
      key: 'event_no',
      kind: 'text',
    },
    { key: 'at', kind: 'instant' },
    { key: 'actor', kind: 'text' },
    { key: 'role', kind: 'text' },
    { key: 'action', kind: 'text' },
    { key: 'object', kind: 'text' },
    { key: 'purpose', kind: 'text' },
    { key: 'identity_revealed', kind: 'text' },
    { key: 'ip_truncated', kind: 'text' },
    { key: 'prev_hash', kind: 'text' },
    { key: 'hash', kind: 'text' },
  ],
};
