import { and, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { programmeAccounts } from '#db/schema/programme-accounts.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { staffMay } from '#app/people/access.ts';
import { factorOf } from '#app/people/step-up.server.ts';
import { accountInForce, openAccount, type AccountVersion } from './programme-account-store.server.ts';
import { decideProgrammeAccount, GIVEN_AT_SET_UP } from './programme-account.ts';
import { theProgramme } from './programme-store.server.ts';

const PAGE = 20;

/**
 * BK-1: the account payments leave from, what waits for a second person, and every version that was decided, newest first,
 * twenty at a time. Masked: nothing is opened. `before`: the number the list begins below. Null for who may not read it.
 */
export async function programmeAccountPage(reader: Reader, actor: Person, given: { before: number | null }) {
  const { id: programmeId } = await theProgramme(reader);
  if (!staffMay(actor, 'programme-account.read', programmeId)) return null;
  const open = await openAccount(reader, programmeId);
  const current = await accountInForce(reader, programmeId);
  const rows = await decidedBelow(reader, programmeId, given.before);
  const shown = rows.slice(0, PAGE);
  const names = await aliasesOf(reader, [...shown, ...[open, current].flatMap((row) => (row ? [row] : []))]);
  return {
    current: current ? versionOf(current, names) : null,
    proposal: open ? versionOf(open, names) : null,
    versions: shown.map((row) => versionOf(row, names)),
    next: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
    decide: verdictOn(open, actor, programmeId),
    mayPropose: open === null && staffMay(actor, 'programme-account.propose', programmeId),
    factor: await factorOf(reader, actor.accountId),
  };
}

async function decidedBelow(reader: Reader, programmeId: string, before: number | null): Promise<AccountVersion[]> {
  const { programmeId: owner, outcome, number } = programmeAccounts;
  const below = before === null ? undefined : lt(number, before);
  return reader
    .select()
    .from(programmeAccounts)
    .where(and(eq(owner, programmeId), isNotNull(outcome), below))
    .orderBy(desc(number))
    .limit(PAGE + 1);
}

function verdictOn(open: AccountVersion | null, actor: Person, programmeId: string): Verdict {
  if (!staffMay(actor, 'programme-account.approve', programmeId)) return denied('role-may-not');
  const decision = decideProgrammeAccount(open, actor.accountId, null);
  return decision.ok ? ALLOWED : denied(decision.refusal.code);
}

/** Display names by account. The portal itself, which sets the first account of a demonstration, has none. */
async function aliasesOf(reader: Reader, rows: readonly AccountVersion[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => [row.proposedBy, row.outcomeBy ?? '']).filter(isId);
  if (ids.length === 0) return new Map();
  const found = await reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  return new Map(found.map(({ id, alias }) => [id, alias]));
}

function versionOf(row: AccountVersion, names: ReadonlyMap<string, string>) {
  const { id, number, masked, proposedAt, outcomeAt } = row;
  return {
    id,
    number,
    masked,
    // Null: given at set-up.
    reason: row.reason === GIVEN_AT_SET_UP ? null : row.reason,
    // The check `programme_accounts_outcome` of the database.
    outcome: row.outcome as 'approved' | 'refused' | null,
    proposedAt,
    proposedBy: names.get(row.proposedBy) ?? null,
    outcomeAt,
    outcomeBy: names.get(row.outcomeBy ?? '') ?? null,
  };
}
