import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { approvalRules } from '#db/schema/programme.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';
import { decideRulesOutcome } from './approval-rules.ts';
import { tiersOf } from './approval-rules-store.server.ts';
import { theProgramme } from './programme-store.server.ts';

const MOST = 50;

export type ShownRules = Awaited<ReturnType<typeof approvalRulesPage>>['versions'][number];

/** Every version of how payments are approved, newest first, which one counts, and what the reader may do. */
export async function approvalRulesPage(reader: Reader, actor: Person) {
  const { id: programmeId, currency } = await theProgramme(reader);
  const rows = await reader
    .select()
    .from(approvalRules)
    .where(eq(approvalRules.programmeId, programmeId))
    .orderBy(desc(approvalRules.number))
    .limit(MOST);
  const ids = rows.map((row) => row.id);
  const tiers = await tiersOf(reader, ids);
  const inForce = rows.find((row) => row.outcome === 'approved')?.id ?? null;
  const versions = rows.map(({ id, number, limitMinor, coolOffHours, reason, proposedAt, outcome, outcomeAt }) => ({
    id,
    number,
    limitMinor,
    coolOffHours,
    reason,
    proposedAt,
    outcomeAt,
    // The check `approval_rules_outcome` of the database.
    outcome: outcome as 'approved' | 'refused' | null,
    tiers: tiers.get(id) ?? [],
    inForce: id === inForce,
  }));
  const open = rows.find((row) => row.outcome === null) ?? null;
  const decision = decideRulesOutcome(open, actorReference(actor));
  const decide: Verdict = !can(actor, 'approval-rules.approve').allowed
    ? denied('role-may-not')
    : decision.ok
      ? ALLOWED
      : denied(decision.refusal.code);
  return {
    currency,
    versions,
    proposal: versions.find((version) => version.outcome === null) ?? null,
    current: versions.find((version) => version.inForce) ?? null,
    decide,
    mayPropose: open === null && can(actor, 'approval-rules.propose').allowed,
  };
}
