import type { Download } from './download.ts';

/** Index of the evidence: every document of the transactions of D13, once for each transaction it proves. No file names. */
export const d23: Download = {
  code: 'D23',
  columns: [
    { key: 'transaction_no', kind: 'text' },
    { key: 'doc_id', kind: 'text' },
    { key: 'sha256', kind: 'text' },
    { key: 'type', kind: 'text' },
    { key: 'media_type', kind: 'text' },
    { key: 'bytes', kind: 'integer' },
    { key: 'date', kind: 'date' },
    { key: 'language', kind: 'text' },
    { key: 'redacted', kind: 'text' },
    { key: 'translation_of', kind: 'text' },
  ],
};
