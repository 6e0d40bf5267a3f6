import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisationDistinctions, organisationMerges } from '#db/schema/merging.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isRecusedFrom } from '../interests/recusal.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { decideMerge, decideSettling, pairOf, type MergeGround } from './merge.ts';
import { lastMerge, lockPair, mergeFacts, mirrorTeam, type MergeRow } from './merge-store.server.ts';

type Pair = { one: string; other: string; key: IdempotencyKey };

/** Proposes that two organisations are one third party, and which description stays. Another person settles it. */
export async function proposeMerge(
  world: World,
  actor: Person,
  given: Pair & { keptId: string; ground: MergeGround },
): Promise<Result<null, OrganisationRefusal>> {
  return perform<null, OrganisationRefusal>(world, actor, 'propose-merge', given.key, async (tx) => {
    const may = await mayMerge(tx, actor, given);
    if (!may.ok) return may;
    const { one, other, keptId, ground } = given;
    if (keptId !== one && keptId !== other) return refuse('not-found');
    const last = await lastMerge(tx, one, other);
    if (last && last.outcome !== 'refused') return refuse('merge-done');
    const mergedId = keptId === one ? other : one;
    const decided = decideMerge(await mergeFacts(tx, { keptId, mergedId }));
    if (!decided.ok) return decided;
    const row = { id: world.ids.next(), keptId, mergedId, ground };
    await tx.insert(organisationMerges).values({ ...row, proposedBy: actor.accountId, proposedAt: world.clock.now() });
    return ok({ value: null, events: [await eventOf(tx, 'merge-proposed', row)] });
  });
}

/**
 * Another person confirms or refuses. Confirmed, both count as one (I5, I8, I9), and the people of either reach the
 * records of both; nothing is rewritten, and nothing can be undone.
 */
export async function settleMerge(
  world: World,
  actor: Person,
  given: Pair & { outcome: 'confirmed' | 'refused' },
): Promise<Result<null, OrganisationRefusal>> {
  return perform<null, OrganisationRefusal>(world, actor, 'settle-merge', given.key, async (tx) => {
    const may = await mayMerge(tx, actor, given);
    if (!may.ok) return may;
    const proposal = await lastMerge(tx, given.one, given.other);
    if (!proposal) return refuse('not-found');
    const settling = decideSettling(proposal, actor.accountId);
    if (!settling.ok) return settling;
    const { outcome } = given;
    if (outcome === 'confirmed') {
      const decided = decideMerge(await mergeFacts(tx, proposal));
      if (!decided.ok) return decided;
      await joinTeams(world, tx, { ...proposal, grantedBy: actor.accountId });
    }
    await tx
      .update(organisationMerges)
      .set({ outcome, settledBy: actor.accountId, settledAt: world.clock.now() })
      .where(eq(organisationMerges.id, proposal.id));
    const confirmed = outcome === 'confirmed';
    return ok({
      value: null,
      events: [await eventOf(tx, confirmed ? 'merged' : 'merge-refused', proposal)],
      notices: confirmed ? await noticesOf(tx, proposal) : [],
    });
  });
}

/** Puts on record that two organisations that look alike are not the same: they leave the list. */
export async function tellApart(world: World, actor: Person, given: Pair): Promise<Result<null, OrganisationRefusal>> {
  return perform<null, OrganisationRefusal>(world, actor, 'tell-apart', given.key, async (tx) => {
    const may = await mayMerge(tx, actor, given);
    if (!may.ok) return may;
    const last = await lastMerge(tx, given.one, given.other);
    if (last && last.outcome !== 'refused') return refuse('merge-done');
    const [oneId, otherId] = pairOf(given.one, given.other);
    await tx
      .insert(organisationDistinctions)
      .values({ oneId, otherId, judgedBy: actor.accountId, judgedAt: world.clock.now() })
      .onConflictDoNothing();
    return ok({ value: null, events: [await eventOf(tx, 'told-apart', { keptId: oneId, mergedId: otherId })] });
  });
}

/** I9: whoever is recused from either has no say; both are locked. */
async function mayMerge(tx: Tx, actor: Person, pair: Pair): Promise<Result<null, OrganisationRefusal>> {
  if (!can(actor, 'organisations.merge').allowed) return refuse('role-may-not');
  for (const id of [pair.one, pair.other]) if (await isRecusedFrom(tx, actor, id)) return refuse('not-found');
  return (await lockPair(tx, [pair.one, pair.other])) ? ok(null) : refuse('not-found');
}

async function joinTeams(world: World, tx: Tx, given: MergeRow & { grantedBy: string }): Promise<void> {
  const { keptId, mergedId, grantedBy } = given;
  await mirrorTeam(world, tx, { from: mergedId, to: keptId, grantedBy });
  await mirrorTeam(world, tx, { from: keptId, to: mergedId, grantedBy });
}

async function eventOf(
  tx: Tx,
  what: 'merge-proposed' | 'merged' | 'merge-refused' | 'told-apart',
  pair: { keptId: string; mergedId: string; ground?: string },
): Promise<DomainEvent> {
  const { id: programmeId } = await theProgramme(tx);
  const { keptId, mergedId, ground = '' } = pair;
  const entity = { kind: 'organisation', id: keptId };
  return { kind: `organisation.${what}`, programmeId, entity, body: { keptId, mergedId, ground } };
}

async function noticesOf(tx: Tx, { keptId }: MergeRow): Promise<Notice[]> {
  const owners = await accountsHolding(tx, { roles: ['applicant-owner'], organisationId: keptId });
  const entity = { kind: 'organisation', id: keptId };
  return owners.map((accountId) => ({ accountId, kind: 'organisations-merged', entity }));
}
