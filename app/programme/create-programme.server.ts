import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import {
  approvalRules,
  approvalTiers,
  consortiumMembers,
  programmeActivities,
  programmeResults,
  programmes,
} from '#db/schema/programme.ts';
import { taxonomyEntries } from '#db/schema/taxonomy.ts';
import { type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { placeStaff } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { FIRST_TIERS } from './approval-tiers.ts';
import { decideConsortium, type NewMember, type NewProgramme, type NewResult } from './programme.ts';
import { decideAccount, insertAccount } from './programme-account-store.server.ts';
import { GIVEN_AT_SET_UP, type ProgrammeAccount } from './programme-account.ts';
import { decideVersion, insertVersion } from './programme-rules-store.server.ts';
import { rulesOf } from './programme-rules.ts';
import type { ProgrammeRefusal } from './refusals.ts';

export type CreatedProgramme = {
  readonly programmeId: string;
  /** Consortium member ids by code. */
  readonly members: Readonly<Record<string, string>>;
};

/**
 * Sets up the EU action with its rules, consortium and fixed list of activities. Once per portal by an overall lead, who
 * then stands at the lead organisation of the action; or by a seed.
 */
export async function createProgramme(
  world: World,
  actor: Actor,
  given: NewProgramme & { key: IdempotencyKey },
): Promise<Result<CreatedProgramme, ProgrammeRefusal>> {
  if (actor.kind === 'person' && !can(actor, 'programme.set-up').allowed) return refuse('role-may-not');
  const consortium = decideConsortium(given.members);
  if (!consortium.ok) return consortium;
  try {
    return await perform<CreatedProgramme, ProgrammeRefusal>(
      world,
      actor,
      'create-programme',
      given.key,
      async (tx) => {
        if (actor.kind === 'person' && (await oneThere(tx))) return refuse('programme-exists');
        const id = await insertProgramme(world, tx, given, actor);
        const members = await insertMembers(world, tx, { programmeId: id, members: consortium.value });
        await insertResults(world, tx, { programmeId: id, results: given.results });
        const lead = consortium.value.find((member) => member.kind === 'lead')?.code ?? '';
        const place = { programmeId: id, consortiumMemberId: members[lead] ?? null };
        if (actor.kind === 'person') await placeStaff(tx, { accountId: actor.accountId, ...place });
        const taxonomy = (given.taxonomy ?? []).map((entry) => ({ ...entry, id: world.ids.next(), programmeId: id }));
        if (taxonomy.length > 0) await tx.insert(taxonomyEntries).values(taxonomy);
        return ok({
          value: { programmeId: id, members },
          events: [
            {
              kind: 'programme.created',
              programmeId: id,
              entity: { kind: 'programme', id },
              body: { code: given.code, fxPolicy: given.fxPolicy, fstpBudget: given.fstpBudgetMinor.toString() },
            },
          ],
        });
      },
    );
  } catch (error) {
    if (brokenConstraint(error) === 'programmes_code_unique') return refuse('programme-exists');
    throw error;
  }
}

/** Whoever sets up a programme takes turns: there is one. */
async function oneThere(tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('create-programme'))`);
  return (await tx.$count(programmes)) > 0;
}

async function insertProgramme(world: World, tx: Tx, given: NewProgramme, by: Actor): Promise<string> {
  const id = world.ids.next();
  const { alternativeEvidencePercent = 10 } = given;
  const rules = rulesOf({ ...given, alternativeEvidencePercent });
  await tx.insert(programmes).values({
    id,
    code: given.code,
    currency: given.currency,
    ...rules,
  });
  await firstRules(world, tx, id);
  const version = await insertVersion(world, tx, { programmeId: id, rules, reason: GIVEN_AT_SET_UP, by });
  await decideVersion(world, tx, { id: version.id, outcome: 'approved', outcomeBy: 'system:create-programme' });
  if (given.bank) await firstAccount(world, tx, { programmeId: id, account: given.bank, by });
  return id;
}

/** BK-1: what a person gives waits for a second one, as every later account does. A seed has nobody to ask. */
async function firstAccount(
  world: World,
  tx: Tx,
  given: { programmeId: string; account: ProgrammeAccount; by: Actor },
): Promise<void> {
  const { programmeId, by } = given;
  const version = await insertAccount(world, tx, { ...given, reason: GIVEN_AT_SET_UP });
  if (by.kind === 'person') return;
  await decideAccount(world, tx, { version, programmeId, outcome: 'approved', outcomeBy: 'system:create-programme' });
}

/** I21: what payments of a new programme are approved by, until two people set something else. */
async function firstRules(world: World, tx: Tx, programmeId: string): Promise<void> {
  const at = world.clock.now();
  const rule = { id: world.ids.next(), programmeId, number: 1, reason: 'Defaults of a new programme' };
  await tx.insert(approvalRules).values({ ...rule, proposedBy: 'system:defaults', proposedAt: at });
  await tx.insert(approvalTiers).values(FIRST_TIERS.map((tier) => ({ ruleId: rule.id, ...tier })));
  const outcome = { outcome: 'approved', outcomeBy: 'system:create-programme', outcomeAt: at };
  await tx.update(approvalRules).set(outcome).where(eq(approvalRules.id, rule.id));
}

async function insertMembers(
  world: World,
  tx: Tx,
  given: { programmeId: string; members: readonly NewMember[] },
): Promise<Record<string, string>> {
  const rows = given.members.map((member) => ({
    id: world.ids.next(),
    programmeId: given.programmeId,
    code: member.code,
    name: member.name,
    kind: member.kind,
    country: member.country,
  }));
  await tx.insert(consortiumMembers).values(rows);
  return Object.fromEntries(rows.map((row) => [row.code, row.id]));
}

async function insertResults(
  world: World,
  tx: Tx,
  given: { programmeId: string; results: readonly NewResult[] },
): Promise<void> {
  for (const result of given.results) {
    const resultId = world.ids.next();
    await tx
      .insert(programmeResults)
      .values({ id: resultId, programmeId: given.programmeId, code: result.code, title: result.title });
    if (result.activities.length === 0) continue;
    await tx
      .insert(programmeActivities)
      .values(result.activities.map(({ code, title }) => ({ id: world.ids.next(), resultId, code, title })));
  }
}
