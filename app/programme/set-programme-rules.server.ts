import { and, eq, isNull } from 'drizzle-orm';
import { programmeRuleVersions } from '#db/schema/programme-rules.ts';
import { programmes } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import {
  changedRules,
  decideProposedRules,
  decideRuleChange,
  rulesOf,
  type ProgrammeRules,
  type RuleField,
} from './programme-rules.ts';
import {
  decideVersion,
  heldByProgramme,
  insertVersion,
  lockProgramme,
  numberInForce,
} from './programme-rules-store.server.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

type Answer = Promise<Result<{ versionId: string }, ProgrammeRefusal>>;

/**
 * Other rules for the programme, with a reason. They count once another person has put them in force. `basedOn`: the
 * number of the version they were written over; `stale` where another has come into force since.
 */
export async function proposeProgrammeRules(
  world: World,
  actor: Actor,
  given: { rules: ProgrammeRules; reason: string; basedOn: number; key: IdempotencyKey },
): Answer {
  if (!can(actor, 'programme-rules.propose').allowed) return refuse('role-may-not');
  return perform<{ versionId: string }, ProgrammeRefusal>(
    world,
    actor,
    'propose-programme-rules',
    given.key,
    async (tx) => {
      const { id: programmeId } = await theProgramme(tx);
      if (!staffMay(actor, 'programme-rules.propose', programmeId)) return refuse('not-found');
      await lockProgramme(tx, programmeId);
      const open = and(eq(programmeRuleVersions.programmeId, programmeId), isNull(programmeRuleVersions.outcome));
      if ((await tx.$count(programmeRuleVersions, open)) > 0) return refuse('programme-rules-open');
      if ((await numberInForce(tx, programmeId)) !== given.basedOn) return refuse('stale');
      const before = rulesOf(await theProgramme(tx));
      const decided = decideRuleChange(await heldByProgramme(tx, programmeId), before, given.rules);
      if (!decided.ok) return decided;
      const { rules, reason } = given;
      const version = await insertVersion(world, tx, { programmeId, rules, reason, by: actor });
      const readers = await accountsHolding(tx, { programmeId, roles: ['overall-lead'] });
      const entity = { kind: 'programme-rules', id: version.id };
      const values = { number: String(version.number) };
      const notices = readers
        .filter((accountId) => accountId !== actorReference(actor))
        .map((accountId) => ({ accountId, kind: 'programme-rules-proposed', entity, values }));
      const event = eventOf('proposed', { ...version, programmeId, changed: decided.value });
      return ok({ value: { versionId: version.id }, events: [event], notices });
    },
  );
}

/** The second person's word. What was promised is looked at again: it may have grown since the proposal. */
export async function decideProgrammeRules(
  world: World,
  actor: Actor,
  given: { versionId: string; outcome: 'approved' | 'refused'; key: IdempotencyKey },
): Answer {
  if (!can(actor, 'programme-rules.approve').allowed) return refuse('role-may-not');
  return perform<{ versionId: string }, ProgrammeRefusal>(
    world,
    actor,
    'decide-programme-rules',
    given.key,
    async (tx) => {
      const { id: programmeId } = await theProgramme(tx);
      await lockProgramme(tx, programmeId);
      const own = eq(programmeRuleVersions.id, given.versionId);
      const [row] = await tx.select().from(programmeRuleVersions).where(own).for('update');
      if (!row || row.programmeId !== programmeId || !staffMay(actor, 'programme-rules.approve', programmeId)) {
        return refuse('not-found');
      }
      const { outcome } = given;
      const outcomeBy = actorReference(actor);
      const person = decideProposedRules(row, outcomeBy);
      if (!person.ok) return person;
      const [before, after] = [rulesOf(await theProgramme(tx)), rulesOf(row)];
      if (outcome === 'approved') {
        const decided = decideRuleChange(await heldByProgramme(tx, programmeId), before, after);
        // The fields stand in the form of a proposal, not beside this button.
        if (!decided.ok) return refuse(decided.refusal.code);
      }
      await decideVersion(world, tx, { id: row.id, outcome, outcomeBy });
      if (outcome === 'approved') await tx.update(programmes).set(after).where(eq(programmes.id, programmeId));
      const changed = changedRules(before, after);
      return ok({ value: { versionId: row.id }, events: [eventOf(outcome, { ...row, changed })] });
    },
  );
}

/** The trail names the version and the fields; the words and figures stand in the version, which nobody edits. */
function eventOf(
  what: 'proposed' | 'approved' | 'refused',
  version: { id: string; number: number; programmeId: string; changed: readonly RuleField[] },
): DomainEvent {
  const { id, number, programmeId, changed } = version;
  const entity = { kind: 'programme-rules', id };
  return { kind: `programme-rules.${what}`, programmeId, entity, body: { number, changed: [...changed] } };
}
