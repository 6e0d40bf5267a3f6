import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

type Column = AnyPgColumn | SQL;

/**
 * I9: the rows whose record is of no third party the account is recused from. `kind` and `record` hold what the trail
 * calls a record; which third party it is of says `third_party_records` of the database, once for every room.
 * `theirs: 'open'` lets through what is of the account's own third party.
 */
export function openRecords(
  about: { readonly kind: Column; readonly record: Column },
  accountId: string,
  { theirs }: { readonly theirs?: 'open' } = {},
): SQL {
  const own = sql`and not exists (
    select 1 from memberships m where m.account_id = ${accountId} and m.organisation_id = barred.organisation_id
      and m.ended_at is null)`;
  return sql`not exists (
    select 1 from third_party_records barred
    where barred.kind = ${about.kind} and barred.record = uuid_in(${about.record})
      and barred.organisation_id in (select recused_organisations(${accountId}::uuid))
      ${theirs === 'open' ? own : sql.empty()})`;
}

/** I9: the rows of third parties the account is not recused from; `column` holds the third party's id, or nothing. */
export function openParties(column: Column, accountId: string): SQL {
  return sql`(${column} is null or ${column} not in (select recused_organisations(${accountId}::uuid)))`;
}

/** The rows of people who never belonged to such a third party, and one's own; `column` holds an account as text. */
export function openPeople(column: Column, accountId: string): SQL {
  return sql`(${column} = ${accountId} or ${column} not in (
    select m.account_id::text from memberships m
    where m.organisation_id in (select recused_organisations(${accountId}::uuid))))`;
}
