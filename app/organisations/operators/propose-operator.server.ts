import { count, eq, max } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { operatorTerms, transferOperators } from '#db/schema/operators.ts';
import { programmes } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { operatorLifecycle } from './operator-lifecycle.ts';
import { decideNewTerms } from './operator-standing.ts';
import { lockOperator } from './operator-store.server.ts';
import type { Service, Terms } from './operator.ts';

type Answer = Promise<Result<{ operatorId: string }, OrganisationRefusal>>;

/** A provider for the list of those money may go through. Nothing goes through it before another person agreed. */
export async function proposeOperator(
  world: World,
  actor: Actor,
  given: { name: string; service: Service; terms: Terms; key: IdempotencyKey },
): Answer {
  if (!can(actor, 'operators.propose').allowed) return refuse('role-may-not');
  return perform<{ operatorId: string }, OrganisationRefusal>(
    world,
    actor,
    'propose-operator',
    given.key,
    async (tx) => {
      const { id: programmeId, code } = await theProgramme(tx);
      if (!staffMay(actor, 'operators.propose', programmeId)) return refuse('not-found');
      // References are counted one at a time.
      await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, programmeId)).for('update');
      const decided = decideNewTerms(given.terms, utcDate(world.clock.now()));
      if (!decided.ok) return decided;
      const [earlier] = await tx
        .select({ operators: count() })
        .from(transferOperators)
        .where(eq(transferOperators.programmeId, programmeId));
      const { name, service } = given;
      const operator = {
        id: world.ids.next(),
        programmeId,
        reference: `${code}-OP-${String((earlier?.operators ?? 0) + 1).padStart(2, '0')}`,
      };
      const identityId = await sealIdentity(world, tx, { kind: 'payee', fields: { name } });
      const added = { addedBy: actorReference(actor), addedAt: world.clock.now() };
      await tx.insert(transferOperators).values({ ...operator, name, service, identityId, ...added });
      return ok(await writeTerms(world, tx, { actor, operator, terms: given.terms }));
    },
  );
}

/** Other terms for a provider on the list, or terms for one that has none any more. Those in force stay until then. */
export async function proposeOperatorTerms(
  world: World,
  actor: Actor,
  given: { operatorId: string; terms: Terms; key: IdempotencyKey },
): Answer {
  if (!can(actor, 'operators.propose').allowed) return refuse('role-may-not');
  try {
    return await perform<{ operatorId: string }, OrganisationRefusal>(
      world,
      actor,
      'propose-operator-terms',
      given.key,
      async (tx) => {
        const operator = await lockOperator(tx, given.operatorId);
        if (!operator || !staffMay(actor, 'operators.propose', operator.programmeId)) return refuse('not-found');
        const decided = decideNewTerms(given.terms, utcDate(world.clock.now()));
        if (!decided.ok) return decided;
        return ok(await writeTerms(world, tx, { actor, operator, terms: given.terms }));
      },
    );
  } catch (error) {
    if (brokenConstraint(error) === 'operator_terms_one_open') return refuse('operator-terms-open');
    throw error;
  }
}

async function writeTerms(
  world: World,
  tx: Tx,
  given: { actor: Actor; operator: { id: string; programmeId: string; reference: string }; terms: Terms },
): Promise<Outcome<{ operatorId: string }>> {
  const { operator, terms } = given;
  const { programmeId, reference } = operator;
  const [last] = await tx
    .select({ number: max(operatorTerms.number) })
    .from(operatorTerms)
    .where(eq(operatorTerms.operatorId, operator.id));
  const number = (last?.number ?? 0) + 1;
  const proposedBy = actorReference(given.actor);
  await tx.insert(operatorTerms).values({
    ...terms,
    id: world.ids.next(),
    operatorId: operator.id,
    number,
    state: operatorLifecycle.first,
    proposedBy,
    proposedAt: world.clock.now(),
  });
  const readers = await accountsHolding(tx, { programmeId, roles: ['overall-lead', 'finance-approver'] });
  const entity = { kind: 'transfer-operator', id: operator.id };
  const { countries, currencies, ceilingMinor, validUntil } = terms;
  const body = { reference, number, countries, currencies, ceilingMinor: ceilingMinor.toString(), validUntil };
  return {
    value: { operatorId: operator.id },
    events: [{ kind: 'operator.proposed', programmeId, entity, body }],
    notices: readers
      .filter((accountId) => accountId !== proposedBy)
      .map((accountId) => ({ accountId, kind: 'operator-proposed', entity, values: { reference } })),
  };
}
