import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './sources.ts';

const created = [...textOf('db/migrations/0001_tables.sql').matchAll(/^CREATE TABLE "(\w+)"/gm)].map(
  ([, name = '']) => name,
);
const roles = textOf('db/migrations/0006_roles.sql').replace(/^\s*--.*$/gm, '');
const second = textOf('db/migrations/0002_append_only.sql');
const appendOnly = [...(/array\[([^\]]*)\]/.exec(second)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name = '']) => name);

/** Tables named in `grant <right> on … to <role>`, columns in brackets or not. */
function granted(right: string, role: string): readonly string[] {
  const statements = [...roles.matchAll(new RegExp(`grant ${right} on\\s+([^;]*?)\\s+to ${role};`, 'g'))];
  return statements.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
}

const updated = granted('update', 'app');
const deleted = granted('delete', 'app');

/** Written by the portal and never changed, but not evidence: no trigger needed, each with its reason. */
const INSERT_ONLY: Readonly<Record<string, string>> = {
  agreement_totals: 'kept by the trigger of the postings; what it says is compared with them before a download (I32)',
  application_messages:
    'said once, and gone with the texts of the application: only the function that disposes deletes',
  mentoring_notes: 'kept for named roles; only the function that disposes deletes',
  mentoring_answers: 'said once, and gone with the organisation: only the function that disposes deletes',
  agreement_remarks: 'asked once, and gone with the organisation: only the function that disposes deletes',
  payment_batches: 'what was put into a bank file; what became of it stands on its payments',
  disposal_items: 'a list two people approve; only the function that disposes ticks it off',
};

/** I39: what the auditor never reads. */
const HIDDEN = [
  'identities',
  'identity_fields',
  'identity_lookups',
  'sessions',
  'idempotency_keys',
  'outbox',
  'rate_limits',
  'notices',
  'memberships',
  'application_answers',
  'review_notes',
  'answer_translations',
  'call_clarifications',
  'application_messages',
  'mentoring_notes',
  'mentoring_answers',
  'agreement_remarks',
  'held_forms',
  'team_invitations',
  'call_invitations',
  'organisation_marks',
  'co_applicant_marks',
  'reading_bids',
];

describe('the database', () => {
  it('0001 is what db/schema says', () => {
    const { stdout } = spawnSync(process.execPath, ['db/generate-tables.mjs', '--check'], { cwd: ROOT });
    expect(stdout.toString()).toBe('db/migrations/0001_tables.sql is current\n');
  });

  it('every table is append-only, or says who may change it', () => {
    const free = created.filter(
      (name) => ![...appendOnly, ...updated, ...deleted, ...Object.keys(INSERT_ONLY)].includes(name),
    );
    expect(created.length).toBeGreaterThan(40);
    expect(free).toEqual([]);
  });

  it('no append-only table may be changed, and no list names a table there is not', () => {
    expect(appendOnly.filter((name) => updated.includes(name) || deleted.includes(name))).toEqual([]);
    const named = [...appendOnly, ...updated, ...deleted, ...Object.keys(INSERT_ONLY), ...HIDDEN];
    expect(named.filter((name) => !created.includes(name))).toEqual([]);
  });

  it('LG-1, I40: the journal and the chains are written by functions only', () => {
    const revoked = [...roles.matchAll(/revoke insert on ([^;]*) from app;/g)].flatMap(([, list = '']) =>
      list.split(', '),
    );
    for (const name of ['journal_entries', 'journal_postings', 'journal_chain', 'trail_chain']) {
      expect(revoked).toContain(name);
      expect(appendOnly).toContain(name);
    }
    expect(revoked).toContain('agreement_totals');
  });

  it('I39: the auditor reads no vault, no secret, no message', () => {
    const whole = [...roles.matchAll(/grant select on\s+([^;(]*?)\s+to auditor_ro;/g)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.trim()),
    );
    expect(whole.length).toBeGreaterThan(20);
    expect(whole.filter((name) => HIDDEN.includes(name))).toEqual([]);
    expect(whole.filter((name) => ['accounts', 'payee_accounts', 'programme_accounts'].includes(name))).toEqual([]);
    expect(roles).not.toMatch(/grant (insert|update|delete|all)[^;]*to [^;]*auditor_ro/);
  });
});
