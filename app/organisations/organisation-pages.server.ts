import { aliasedTable, and, asc, desc, eq, gt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { dueDiligenceChecks, organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { sql } from 'drizzle-orm';
import { checkState, type CheckKind, type CheckResult } from './due-diligence.ts';
import { notRecused, openOrganisation } from './interests/recusal.server.ts';
import { latestChecks } from './organisation-store.server.ts';
import type { Category } from './organisation.ts';
import { operatorName } from './operators/operator-store.server.ts';
import { payeesOf } from './own-organisation.server.ts';
import type { NameCheck } from './payee.ts';
import type { PayeeWarning } from './payee-change.ts';
import { mayVerify } from './payee-policy.ts';
import { findPayee } from './payee-store.server.ts';
import { shownPlace } from './places.ts';

const PAGE = 50;

/** The desk's list, each with how its checks stand, but nobody the reader is recused from (I9). `after` is the id of the last row shown before. */
export async function organisationsPage(
  reader: Reader,
  actor: Actor,
  given: { after?: string | undefined; at: Instant },
) {
  const exclusion = latestOf(reader, 'exclusion-declaration');
  const sanctions = latestOf(reader, 'sanctions');
  const rows = await reader
    .select({
      id: organisations.id,
      alias: organisations.alias,
      workingName: organisations.workingName,
      category: organisations.category,
      country: organisations.country,
      regionOnly: organisations.regionOnly,
      exclusion: { result: exclusion.result, validUntil: exclusion.validUntil },
      sanctions: { result: sanctions.result, validUntil: sanctions.validUntil },
      payees: sql<string | null>`(
        select string_agg(distinct ${payeeAccounts.state}, ' ') from ${payeeAccounts}
        where ${payeeAccounts.organisationId} = ${organisations.id} and ${payeeAccounts.state} in ('proposed', 'verified'))`,
    })
    .from(organisations)
    .leftJoin(exclusion, eq(exclusion.organisationId, organisations.id))
    .leftJoin(sanctions, eq(sanctions.organisationId, organisations.id))
    .where(and(notRecused(organisations.id, actor), given.after ? gt(organisations.id, given.after) : undefined))
    .orderBy(asc(organisations.id))
    .limit(PAGE + 1);
  return {
    organisations: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      alias: row.alias,
      workingName: row.workingName,
      category: row.category as Category,
      place: shownPlace(row),
      exclusion: checkState(row.exclusion as Checked | null, given.at),
      sanctions: checkState(row.sanctions as Checked | null, given.at),
      payee: payeeStanding(row.payees),
    })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}

type Checked = { result: CheckResult; validUntil: Instant };

/** An account that waits for its verification matters more than the verified one before it. */
function payeeStanding(states: string | null): 'none' | 'proposed' | 'verified' {
  if (!states) return 'none';
  return states.includes('proposed') ? 'proposed' : 'verified';
}

function latestOf(reader: Reader, kind: CheckKind) {
  const checks = aliasedTable(dueDiligenceChecks, `checks_${kind.slice(0, 4)}`);
  return reader
    .selectDistinctOn([checks.organisationId], {
      organisationId: checks.organisationId,
      result: checks.result,
      validUntil: checks.validUntil,
    })
    .from(checks)
    .where(eq(checks.kind, kind))
    .orderBy(checks.organisationId, desc(checks.checkedAt), desc(checks.id))
    .as(`latest_${kind.slice(0, 4)}`);
}

/** One third party as the desk sees it: alias side, checks with their history, accounts masked. */
export async function deskOrganisationPage(reader: Reader, actor: Actor, given: { id: string; at: Instant }) {
  const facts = await openOrganisation(reader, actor, given.id);
  if (!facts) return null;
  const latest = await latestChecks(reader, facts.id);
  const checks = await reader
    .select({
      id: dueDiligenceChecks.id,
      kind: dueDiligenceChecks.kind,
      result: dueDiligenceChecks.result,
      source: dueDiligenceChecks.source,
      sourceDate: dueDiligenceChecks.sourceDate,
      checkedAt: dueDiligenceChecks.checkedAt,
      validUntil: dueDiligenceChecks.validUntil,
      by: accounts.alias,
    })
    .from(dueDiligenceChecks)
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, dueDiligenceChecks.checkedBy))
    .where(eq(dueDiligenceChecks.organisationId, facts.id))
    .orderBy(desc(dueDiligenceChecks.checkedAt), desc(dueDiligenceChecks.id))
    .limit(PAGE);
  return {
    id: facts.id,
    alias: facts.alias,
    workingName: facts.workingName,
    category: facts.category,
    place: shownPlace(facts),
    exclusion: checkState(latest.exclusion, given.at),
    sanctions: checkState(latest.sanctions, given.at),
    checks: checks.map((row) => ({ ...row, kind: row.kind as CheckKind, result: row.result as CheckResult })),
    payees: await payeesOf(reader, facts.id),
  };
}

/** One version of an account before its verification, masked, with whether this person may verify it. */
export async function payeePage(
  reader: Reader,
  given: { actor: Actor; organisationId: string; payeeId: string; at: Instant },
) {
  const payee = await findPayee(reader, given);
  const facts = await openOrganisation(reader, given.actor, given.organisationId);
  if (!payee || !facts) return null;
  const latest = await latestChecks(reader, facts.id);
  const [proposer] = await reader
    .select({ alias: accounts.alias })
    .from(accounts)
    .where(and(eq(sql`${accounts.id}::text`, payee.proposedBy)));
  const { id, number, masked, country, currency, state, proposedAt, verifiedAt, usableFrom } = payee;
  // The cast is the check `payee_accounts_name_check` of the table.
  const nameCheck = payee.nameCheck as NameCheck | null;
  // Written from `PAYEE_WARNINGS` alone.
  const warnings = payee.warnings as readonly PayeeWarning[];
  return {
    organisation: { id: facts.id, alias: facts.alias, workingName: facts.workingName },
    payee: {
      id,
      number,
      masked,
      country,
      currency,
      state,
      proposedAt,
      verifiedAt,
      usableFrom,
      nameCheck,
      warnings,
      proposer: proposer?.alias ?? null,
      operator: payee.operatorId ? await operatorName(reader, payee.operatorId) : null,
    },
    sanctions: checkState(latest.sanctions, given.at),
    verdict: mayVerify(given.actor, payee),
  };
}
