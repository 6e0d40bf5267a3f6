import type { Download } from './download.ts';

/** Every exchange rate that the journal (D11) or the decided costs (D13) of the period rest on (I28). */
export const d17: Download = {
  code: 'D17',
  columns: [
    { key: 'currency', kind: 'text' },
    { key: 'month', kind: 'text' },
    { key: 'rate', kind: 'decimal' },
    { key: 'source', kind: 'text' },
    { key: 'retrieved_at', kind: 'instant' },
    { key: 'file_sha256', kind: 'text' },
    {
      key: 'entries_using',
      kind: 'integer',
    },
  ],
};
