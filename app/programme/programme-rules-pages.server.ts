import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { programmeRuleVersions } from '#db/schema/programme-rules.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can } from '#app/people/access.ts';
import { changedRules, decideProposedRules, rulesOf } from './programme-rules.ts';
import { heldByProgramme, numberInForce, type RuleVersionRow } from './programme-rules-store.server.ts';
import { theProgramme } from './programme-store.server.ts';

const PAGE = 20;

export type ShownVersion = Awaited<ReturnType<typeof programmeRulesPage>>['versions'][number];

/**
 * The rules in force, what holds them, what waits for a second person, and every version before with what it changed;
 * newest first, twenty at a time. `before`: the number the page begins below.
 */
export async function programmeRulesPage(reader: Reader, actor: Person, given: { before: number | null }) {
  const programme = await theProgramme(reader);
  const own = eq(programmeRuleVersions.programmeId, programme.id);
  const below = given.before === null ? undefined : lt(programmeRuleVersions.number, given.before);
  const [open = null] = await reader
    .select()
    .from(programmeRuleVersions)
    .where(and(own, isNull(programmeRuleVersions.outcome)));
  const rows = await reader
    .select()
    .from(programmeRuleVersions)
    .where(and(own, isNotNull(programmeRuleVersions.outcome), below))
    .orderBy(desc(programmeRuleVersions.number))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const older = await approvedBelow(reader, programme.id, rows.at(-1)?.number ?? 0);
  const number = await numberInForce(reader, programme.id);
  const inForce = await approvedBelow(reader, programme.id, number + 1);
  const known = [...rows, ...older, ...inForce];
  const names = await aliasesOf(reader, [...shown, ...(open ? [open] : [])]);
  return {
    currency: programme.currency,
    rules: rulesOf(programme),
    held: await heldByProgramme(reader, programme.id),
    number,
    proposal: open ? versionOf(open, known, names) : null,
    versions: shown.map((row) => versionOf(row, known, names)),
    next: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
    decide: verdictOn(open, actor),
    mayPropose: open === null && can(actor, 'programme-rules.propose').allowed,
  };
}

/** The newest version in force below a number: what the next one is compared with. One row or none. */
async function approvedBelow(reader: Reader, programmeId: string, number: number): Promise<RuleVersionRow[]> {
  const { outcome, programmeId: owner, number: numbers } = programmeRuleVersions;
  return reader
    .select()
    .from(programmeRuleVersions)
    .where(and(eq(owner, programmeId), eq(outcome, 'approved'), lt(numbers, number)))
    .orderBy(desc(numbers))
    .limit(1);
}

/** Display names by account. The portal itself, which set the first version, has none. */
async function aliasesOf(reader: Reader, rows: readonly RuleVersionRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => [row.proposedBy, row.outcomeBy ?? '']).filter(isId);
  if (ids.length === 0) return new Map();
  const found = await reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  return new Map(found.map(({ id, alias }) => [id, alias]));
}

function verdictOn(open: RuleVersionRow | null, actor: Person): Verdict {
  if (!can(actor, 'programme-rules.approve').allowed) return denied('role-may-not');
  const decision = decideProposedRules(open, actorReference(actor));
  return decision.ok ? ALLOWED : denied(decision.refusal.code);
}

/** A version beside the one it was to replace: null for the first. */
function versionOf(row: RuleVersionRow, rows: readonly RuleVersionRow[], names: ReadonlyMap<string, string>) {
  const bases = rows.filter((each) => each.number < row.number && each.outcome === 'approved');
  const base = bases.toSorted((one, other) => other.number - one.number)[0] ?? null;
  const after = rulesOf(row);
  const before = base ? rulesOf(base) : null;
  return {
    id: row.id,
    number: row.number,
    reason: row.reason,
    // The check `programme_rule_versions_outcome` of the database.
    outcome: row.outcome as 'approved' | 'refused' | null,
    proposedAt: row.proposedAt,
    proposedBy: names.get(row.proposedBy) ?? null,
    outcomeAt: row.outcomeAt,
    outcomeBy: names.get(row.outcomeBy ?? '') ?? null,
    before,
    after,
    changed: before ? changedRules(before, after) : [],
  };
}
