import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { approvalRules, approvalTiers } from '#db/schema/programme.ts';
import type { ApprovalRules } from './approval-rules.ts';
import type { ApprovalTier } from './approval-tiers.ts';

/** The rules in force: the newest approved version. Without any, two people approve whatever the amount. */
export async function rulesInForce(reader: Reader, programmeId: string): Promise<ApprovalRules> {
  const [row] = await reader
    .select({ id: approvalRules.id, limitMinor: approvalRules.limitMinor })
    .from(approvalRules)
    .where(and(eq(approvalRules.programmeId, programmeId), eq(approvalRules.outcome, 'approved')))
    .orderBy(desc(approvalRules.number))
    .limit(1);
  if (!row) return { tiers: [], limitMinor: null };
  const tiers = await tiersOf(reader, [row.id]);
  return { tiers: tiers.get(row.id) ?? [], limitMinor: row.limitMinor };
}

/** The tiers of some versions, lowest first. */
export async function tiersOf(
  reader: Reader,
  ruleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ApprovalTier[]>> {
  const found = new Map<string, ApprovalTier[]>();
  if (ruleIds.length === 0) return found;
  const rows = await reader
    .select()
    .from(approvalTiers)
    .where(inArray(approvalTiers.ruleId, [...ruleIds]))
    .orderBy(asc(approvalTiers.fromMinor));
  for (const { ruleId, fromMinor, approvals, lead } of rows) {
    // The check `approval_tiers_approvals` of the database.
    const tier = { fromMinor, approvals: approvals === 3 ? (3 as const) : (2 as const), lead };
    found.set(ruleId, [...(found.get(ruleId) ?? []), tier]);
  }
  return found;
}
