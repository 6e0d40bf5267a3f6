import type { Download } from './download.ts';

/** Index of the evidence: every document of the transactions of D13, once for each transaction it proves. No file names. */
export const d23: Download = {
  code: 'D23',
  columns: [
    { key: 'transaction_no', kind: 'text', about: 'Transaction it proves (D13)' },
    { key: 'doc_id', kind: 'text', about: 'Reference of the document; what its file is called in an evidence file' },
    { key: 'sha256', kind: 'text', about: 'SHA-256 of the file as it was handed in; the trail holds the same' },
    { key: 'type', kind: 'text', about: 'What it proves: invoice, receipt, contract and the like' },
    { key: 'media_type', kind: 'text', about: 'IANA media type, found from the content' },
    { key: 'bytes', kind: 'integer', about: 'Length of the file in bytes' },
    { key: 'date', kind: 'date', about: 'Day it was handed in, UTC; the document’s own date is not recorded' },
    { key: 'language', kind: 'text', about: 'Language of the document; empty while none is recorded' },
    { key: 'redacted', kind: 'text', about: 'Y: parts were blacked out; empty while it is not recorded' },
    { key: 'translation_of', kind: 'text', about: 'doc_id of the original; empty while none is recorded' },
  ],
};
