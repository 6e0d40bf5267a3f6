import type { Download } from './download.ts';

/** Exceptions in force or ended, by the day of their last approval, and harm by the day it was recorded: up to the end of the period. */
export const d21: Download = {
  code: 'D21',
  columns: [
    {
      key: 'record_id',
      kind: 'text',
      about: 'Reference of the derogation (DR), of the lifted cap (CO) or of the entry in the harm log (HR)',
    },
    { key: 'grant_id', kind: 'text', about: 'Reference of the agreement (D09); empty for a lifted cap' },
    {
      key: 'kind',
      kind: 'text',
      about:
        'publication, visibility, signature or receipt; instalment; cap for a cap lifted for one third party (I5); harm for the harm log',
    },
    { key: 'legal_basis', kind: 'text', about: 'Class of the legal basis; empty for harm' },
    { key: 'reason_class', kind: 'text', about: 'Class of the reason, or of the harm; there is no narrative' },
    { key: 'approved_by', kind: 'text', about: 'Aliases of those who approved, in their order; empty for harm' },
    { key: 'valid_until', kind: 'date', about: 'Last day of the derogation; empty for harm' },
    { key: 'review_date', kind: 'date', about: 'Next yearly review (I38); empty for harm' },
  ],
};
