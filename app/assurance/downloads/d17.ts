import type { Download } from './download.ts';

/** Every exchange rate that the journal (D11) or the decided costs (D13) of the period rest on (I28). */
export const d17: Download = {
  code: 'D17',
  columns: [
    { key: 'currency', kind: 'text', about: 'ISO 4217 code; EUR itself needs no rate' },
    { key: 'month', kind: 'text', about: 'Month the rate is valid for' },
    { key: 'rate', kind: 'decimal', about: 'Units of the currency per 1 EUR' },
    { key: 'source', kind: 'text', about: 'Where the rate was taken from; manual: typed, with a reason' },
    { key: 'retrieved_at', kind: 'instant', about: 'When this rate was first kept, UTC' },
    { key: 'file_sha256', kind: 'text', about: 'Hash of the imported file; empty while imports do not record it' },
    {
      key: 'entries_using',
      kind: 'integer',
      about: 'Entries of the period in D11 that use it; 0: only costs in D13 do',
    },
  ],
};
