import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { isId } from '#app/kernel/ids.ts';
import { recordNames } from './record-store.server.ts';
import { RECORDS, type RecordKind } from './record-trail.ts';

type Entity = { readonly entityKind: string; readonly entityId: string };

/**
 * What is called by something people know and has no page of what was done to it: its table, and the name in it. A
 * sheet, a reader's task and an award go by the application they are about; an organisation by its alias (PV-4), an
 * engagement by the auditor's, a file that was taken by its code.
 */
const NAMED: Readonly<Record<string, { readonly from: string; readonly name: string }>> = {
  organisation: { from: 'organisations e', name: 'e.alias' },
  'audit-engagement': { from: 'audit_engagements e join accounts f on f.id = e.account_id', name: 'f.alias' },
  'audit-download': { from: 'audit_downloads e', name: "e.code || '.' || e.format" },
  recovery: { from: 'recoveries e', name: 'e.reference' },
  'audit-sample': { from: 'audit_samples e', name: 'e.reference' },
  finding: { from: 'findings e', name: 'e.reference' },
  derogation: { from: 'derogations e', name: 'e.reference' },
  'payment-batch': { from: 'payment_batches e', name: 'e.reference' },
  assignment: { from: 'assignments e join applications f on f.id = e.application_id', name: 'f.reference' },
  review: { from: 'reviews e join applications f on f.id = e.application_id', name: 'f.reference' },
  award: { from: 'awards e join applications f on f.id = e.application_id', name: 'f.reference' },
  redress: { from: 'redresses e join applications f on f.id = e.application_id', name: 'f.reference' },
};

/** What the records of some events are called, by kind and id; those without a name are not in it. One query. */
export async function namesOf(reader: Reader, events: readonly Entity[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string[]>();
  for (const { entityKind, entityId } of events) {
    if (isId(entityId)) ids.set(entityKind, [...(ids.get(entityKind) ?? []), entityId]);
  }
  const each = [...ids].flatMap(([kind, of]) => queryOf(kind, of) ?? []);
  if (each.length === 0) return new Map();
  const rows = await reader.execute<{ kind: string; id: string; name: string | null }>(
    sql.join(each, sql` union all `),
  );
  return new Map(rows.flatMap(({ kind, id, name }) => (name ? [[`${kind} ${id}`, name] as const] : [])));
}

function queryOf(kind: string, ids: readonly string[]): SQL | null {
  if (kind in RECORDS) return recordNames(kind as RecordKind, ids);
  const named = NAMED[kind];
  if (!named) return null;
  return sql`select ${kind}::text as kind, e.id::text as id, ${sql.raw(named.name)} as name from ${sql.raw(named.from)}
    where e.id = any(${sql.param(`{${ids.join(',')}}`)}::uuid[])`;
}
