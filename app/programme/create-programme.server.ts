import { eq } from 'drizzle-orm';
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
import { holds, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { FIRST_TIERS } from './approval-tiers.ts';
import { decideConsortium, type NewMember, type NewProgramme, type NewResult } from './programme.ts';
import type { ProgrammeRefusal } from './refusals.ts';

export type CreatedProgramme = {
  readonly programmeId: string;
  /** Consortium member ids by code. */
  readonly members: Readonly<Record<string, string>>;
};

/** Sets up the EU action with its rules, consortium and fixed list of activities. Once, by an installer or a seed. */
export async function createProgramme(
  world: World,
  actor: Actor,
  given: NewProgramme & { key: IdempotencyKey },
): Promise<Result<CreatedProgramme, ProgrammeRefusal>> {
  if (actor.kind === 'person' && !holds(actor, 'administrator')) return refuse('role-may-not');
  const consortium = decideConsortium(given.members);
  if (!consortium.ok) return consortium;
  try {
    return await perform<CreatedProgramme, ProgrammeRefusal>(
      world,
      actor,
      'create-programme',
      given.key,
      async (tx) => {
        const id = await insertProgramme(world, tx, given);
        const members = await insertMembers(world, tx, { programmeId: id, members: consortium.value });
        await insertResults(world, tx, { programmeId: id, results: given.results });
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

async function insertProgramme(world: World, tx: Tx, given: NewProgramme): Promise<string> {
  const id = world.ids.next();
  const bankIdentityId = given.bank ? await sealIdentity(world, tx, { kind: 'payee', fields: given.bank }) : null;
  await tx.insert(programmes).values({
    id,
    code: given.code,
    title: given.title,
    contractReference: given.contractReference,
    startsOn: given.startsOn,
    endsOn: given.endsOn,
    closingMarginDays: given.closingMarginDays,
    currency: given.currency,
    envelopeMinor: given.envelopeMinor,
    fstpBudgetMinor: given.fstpBudgetMinor,
    capMinor: given.capMinor,
    fxPolicy: given.fxPolicy,
    flexibilityPercent: given.flexibilityPercent,
    advanceCeilingPercent: given.advanceCeilingPercent,
    consumptionPercent: given.consumptionPercent,
    retentionYears: given.retentionYears,
    checkValidDays: given.checkValidDays,
    fundingStatement: given.fundingStatement,
    bankIdentityId,
  });
  await firstRules(world, tx, id);
  return id;
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
