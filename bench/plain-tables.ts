import type postgres from 'postgres';

const COPIED = [
  'idempotency_keys',
  'trail_events',
  'trail_chain',
  'journal_entries',
  'journal_postings',
  'journal_chain',
];

/** Copies of the tables a posting fills, with their indexes and checks but without any trigger. */
export async function makePlainTables(sql: postgres.Sql): Promise<void> {
  for (const table of COPIED) await sql.unsafe(`create table plain_${table} (like ${table} including all)`);
}

/** The rows one posting leaves behind, in one statement and one commit: nothing checked, nothing chained. */
export function plainPosting(sql: postgres.Sql, row: PlainPosting): Promise<unknown> {
  const { key, event, entry, debit, credit, programme, at, hash, number } = row;
  return sql`
    with k as (
      insert into plain_idempotency_keys values ('system:bench', 'bench-post', ${key}, '', ${entry}, ${at})
    ), t as (
      insert into plain_trail_events (id, programme_id, at, actor, actor_roles, command, kind, entity_kind, entity_id, body, body_salt, body_commitment, leaf_hash)
      values (${event}, ${programme}, ${at}, 'system:bench', 'system', 'bench-post', 'bench.posted', 'bench', ${entry}, '{"amount":"12.50"}', ${hash}, ${hash}, ${hash})
    ), tc as (
      insert into plain_trail_chain values (${programme}, ${number}, ${event}, ${hash}, ${hash})
    ), e as (
      insert into plain_journal_entries (id, programme_id, value_date, posted_at, rule, document_reference, prepared_by, entry_hash)
      values (${entry}, ${programme}, '2026-11-02', ${at}, 'pay', 'BENCH', 'system:bench', ${hash})
    ), ec as (
      insert into plain_journal_chain values (${programme}, ${number}, ${entry}, ${hash}, ${hash})
    )
    insert into plain_journal_postings (id, entry_id, programme_id, account, amount_minor, currency, eur_minor, units_per_eur, rate_month, rate_source)
    values (${debit}, ${entry}, ${programme}, '1200', 1250, 'EUR', 1250, '1', '2026-11', 'EUR'),
      (${credit}, ${entry}, ${programme}, '1000', -1250, 'EUR', -1250, '1', '2026-11', 'EUR')`;
}

export type PlainPosting = {
  readonly key: string;
  readonly event: string;
  readonly entry: string;
  readonly debit: string;
  readonly credit: string;
  readonly programme: string;
  readonly at: string;
  readonly hash: Buffer;
  readonly number: number;
};
