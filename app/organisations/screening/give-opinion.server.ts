import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { screeningHits, screeningOpinions } from '#db/schema/screening.ts';
import { actorReference, type Actor, type Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isRecusedFrom } from '../interests/recusal.server.ts';
import { aliasOf } from '../payee-store.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { lockHit, opinionsOf, type Hit } from './hit-store.server.ts';
import type { HitState } from './hit-lifecycle.ts';
import { listsInForce } from './list-store.server.ts';
import { writeCheck } from './screen-organisations.server.ts';
import { screeningStanding } from './screening-standing.server.ts';
import { decideOpinion, type NewOpinion } from './settlement.ts';

/** I16: one person's word on a possible match. With the second that agrees it is settled, and the check follows. */
export async function giveOpinion(
  world: World,
  actor: Actor,
  given: NewOpinion & { hitId: string; key: IdempotencyKey },
): Promise<Result<{ state: HitState }, OrganisationRefusal>> {
  return perform<{ state: HitState }, OrganisationRefusal>(world, actor, 'give-opinion', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    const found = await lockHit(tx, given.hitId);
    if (!found || actor.kind !== 'person' || !staffMay(actor, 'screening.decide', programmeId)) {
      return refuse('not-found');
    }
    // The organisation first, as every screening does, so that settling and screening take turns.
    await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, found.organisationId))
      .for('update');
    const decision = decideOpinion(
      { state: found.state, opinions: await opinionsOf(tx, found.id) },
      { accountId: actor.accountId, ofTheOrganisation: isMember(actor, found) },
      given.verdict,
    );
    if (!decision.ok) return decision;
    if (await isRecusedFrom(tx, actor, found.organisationId)) return refuse('not-found');
    const { state, step } = decision.value;
    await writeDown(world, tx, { actor, hit: found, opinion: given, step, state });
    const about = {
      entity: { kind: 'screening-hit', id: found.id },
      values: { reference: await aliasOf(tx, found.organisationId) },
    };
    const body = { organisationId: found.organisationId, step, verdict: given.verdict, ground: given.ground, state };
    const tell = (await othersWhoSettle(tx, programmeId)).filter((id) => id !== actor.accountId);
    return ok({
      value: { state },
      events: [{ kind: 'screening-hit.judged', programmeId, entity: about.entity, body }],
      notices: tell.map((accountId) => ({ accountId, kind: 'screening-hit-judged', ...about })),
    });
  });
}

function isMember(actor: Person, hit: Hit): boolean {
  return actor.memberships.some(({ organisationId }) => organisationId === hit.organisationId);
}

async function othersWhoSettle(tx: Tx, programmeId: string): Promise<readonly string[]> {
  return accountsHolding(tx, { programmeId, roles: ['grants-officer', 'finance-officer'] });
}

async function writeDown(
  world: World,
  tx: Tx,
  given: { actor: Actor; hit: Hit; opinion: NewOpinion; step: number; state: HitState },
): Promise<void> {
  const { actor, hit, state, step } = given;
  const { verdict, ground, note } = given.opinion;
  const at = world.clock.now();
  const accountId = actorReference(actor);
  await tx.insert(screeningOpinions).values({ hitId: hit.id, step, accountId, verdict, ground, note, givenAt: at });
  if (state === hit.state) return;
  const settled = state === 'false_positive' || state === 'confirmed';
  await tx
    .update(screeningHits)
    .set({ state, ...(settled && { settledAt: at }) })
    .where(eq(screeningHits.id, hit.id));
  const { matchStands, current } = await screeningStanding(tx, hit.organisationId);
  // Where names or lists have changed since, the schedule screens again and writes the check.
  if (state !== 'false_positive' || matchStands || !current) return;
  await writeCheck(world, tx, { actor, organisationId: hit.organisationId, lists: { lists: await listsInForce(tx) } });
}
