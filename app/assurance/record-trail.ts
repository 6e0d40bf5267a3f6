import type { Action } from '#app/people/access.ts';

/** The records with a page of what was done to them, and the action somebody needs who reads them at the desk. */
export const RECORDS = {
  call: 'calls.read',
  application: 'applications.read',
  agreement: 'agreements.read',
  report: 'reports.read',
  disbursement: 'disbursements.read',
  amendment: 'agreements.read',
  'bank-file': 'disbursements.instruct',
  'bank-line': 'disbursements.instruct',
} as const satisfies Readonly<Record<string, Action>>;

export type RecordKind = keyof typeof RECORDS;

export function isRecordKind(kind: string): kind is RecordKind {
  return kind in RECORDS;
}

/** What is left of an actor for a reader who may not know which applicant acted: the first of its roles. */
export function roleOf(actorRoles: string): string {
  return actorRoles.split(' ')[0] ?? '';
}
