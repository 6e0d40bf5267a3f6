import { desc, eq, lt, type SQL } from 'drizzle-orm';
import { alias as named } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { accounts, secondFactorRenewals } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { decideRenewal, stateOfRenewal } from './renewal.ts';

const PAGE = 50;
const asker = named(accounts, 'asker');
const approver = named(accounts, 'approver');

/** Those of the portal, the newest first, fifty at a time. */
export async function renewalsPage(reader: Reader, given: { after: string | null; at: Instant }) {
  const rows = await rowsOf(reader, given.after ? lt(secondFactorRenewals.id, given.after) : undefined);
  return {
    renewals: rows.slice(0, PAGE).map((row) => ({ ...row, state: stateOfRenewal(row, given.at) })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

export type RenewalLine = Awaited<ReturnType<typeof renewalsPage>>['renewals'][number];

/** One of them, and whether this person may say yes. */
export async function renewalPage(reader: Reader, actor: Person, given: { id: string; at: Instant }) {
  const { id, at } = given;
  const [row] = await rowsOf(reader, eq(secondFactorRenewals.id, id));
  if (!row) return null;
  const decided = decideRenewal(row, { by: actor.accountId, at });
  const approve: Verdict = decided.ok ? ALLOWED : denied(decided.refusal.code);
  return { renewal: { ...row, state: stateOfRenewal(row, at) }, approve };
}

function rowsOf(reader: Reader, where: SQL | undefined) {
  const { id, accountId, askedBy, askedAt, askedAfter, approvedBy, approvedAt, approvedAfter, opensAt, outcome } =
    secondFactorRenewals;
  const columns = { id, accountId, askedBy, askedAt, askedAfter, approvedBy, approvedAt, approvedAfter, opensAt };
  return reader
    .select({
      ...columns,
      outcome,
      holder: accounts.alias,
      askedByAlias: asker.alias,
      approvedByAlias: approver.alias,
    })
    .from(secondFactorRenewals)
    .innerJoin(accounts, eq(accounts.id, accountId))
    .innerJoin(asker, eq(asker.id, askedBy))
    .leftJoin(approver, eq(approver.id, approvedBy))
    .where(where)
    .orderBy(desc(id))
    .limit(PAGE + 1);
}
