import type postgres from 'postgres';

const COPIED = [
  'idempotency_keys',
  'trail_events',
  'trail_chain',
  'journal_entries',
  'journal_postings',
  'journal_chain',
  'agreement_totals',
];

/** Copies of the tables a posting fills, with their indexes and checks but without any trigger. */
export async function makePlainTables(sql: postgres.Sql): Promise<void> {
  for (const table of COPIED) await sql.unsafe(`create table plain_${table} (like ${table} including all)`);
}

/** The rows one posting leaves behind, in one statement and one commit: nothing checked, nothing chained. */
export async function inOneStatement(sql: postgres.Sql, row: PlainPosting): Promise<void> {
  await sql`
    with k as (${key(sql, row)}), t as (${event(sql, row)}), tc as (${eventLink(sql, row)}), e as (${entry(sql, row)}),
      ec as (${entryLink(sql, row)}), s as (${totals(sql, row)})
    ${postings(sql, row)}`;
}

/** The same rows as a program writes them: a transaction, and one statement after the other. */
export async function inOneTransaction(sql: postgres.Sql, row: PlainPosting): Promise<void> {
  await sql.begin(async (tx) => {
    for (const part of [key, entry, postings, totals, entryLink, event, eventLink]) await tx`${part(sql, row)}`;
  });
}

export type PlainPosting = {
  readonly key: string;
  readonly event: string;
  readonly entry: string;
  readonly debit: string;
  readonly credit: string;
  readonly programme: string;
  readonly agreement: string;
  readonly at: string;
  readonly hash: Buffer;
  readonly number: number;
};

type Part = (sql: postgres.Sql, row: PlainPosting) => postgres.PendingQuery<postgres.Row[]>;

const key: Part = (sql, row) => sql`
  insert into plain_idempotency_keys values ('system:bench', 'bench-post', ${row.key}, '', ${row.entry}, ${row.at})`;

const event: Part = (sql, { event: id, programme, at, entry: entity, hash }) => sql`
  insert into plain_trail_events (id, programme_id, at, actor, actor_roles, command, kind, entity_kind, entity_id, body, body_salt, body_commitment, leaf_hash)
  values (${id}, ${programme}, ${at}, 'system:bench', 'system', 'bench-post', 'bench.posted', 'bench', ${entity}, '{"amount":"12.50"}', ${hash}, ${hash}, ${hash})`;

const eventLink: Part = (sql, { programme, number, event: id, hash }) =>
  sql`insert into plain_trail_chain values (${programme}, ${number}, ${id}, ${hash}, ${hash})`;

const entry: Part = (sql, { entry: id, programme, at, agreement, hash }) => sql`
  insert into plain_journal_entries (id, programme_id, value_date, posted_at, rule, document_reference, agreement_id, prepared_by, entry_hash)
  values (${id}, ${programme}, '2026-11-02', ${at}, 'pay', 'BENCH', ${agreement}, 'system:bench', ${hash})`;

const entryLink: Part = (sql, { programme, number, entry: id, hash }) =>
  sql`insert into plain_journal_chain values (${programme}, ${number}, ${id}, ${hash}, ${hash})`;

const totals: Part = (sql, { agreement }) => sql`
  insert into plain_agreement_totals as kept values (${agreement}, '1000', 'pay', -1250), (${agreement}, '1200', 'pay', 1250)
  on conflict (agreement_id, account, rule) do update set eur_minor = kept.eur_minor + excluded.eur_minor`;

const postings: Part = (sql, { debit, credit, entry: id, programme, agreement }) => sql`
  insert into plain_journal_postings (id, entry_id, programme_id, account, agreement_id, amount_minor, currency, eur_minor, units_per_eur, rate_month, rate_source)
  values (${debit}, ${id}, ${programme}, '1200', ${agreement}, 1250, 'EUR', 1250, '1', '2026-11', 'EUR'),
    (${credit}, ${id}, ${programme}, '1000', ${agreement}, -1250, 'EUR', -1250, '1', '2026-11', 'EUR')`;
