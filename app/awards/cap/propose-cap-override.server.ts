import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { capOverrides } from '#db/schema/cap-overrides.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { organisationByAlias } from '#app/organisations/organisation-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { isRecused } from '../award-store.server.ts';
import { decideProposal } from './cap-override.ts';
import { capOverrideLifecycle } from './cap-override-lifecycle.ts';

export type WantedOverride = {
  /** `ORG-0007`. */
  readonly alias: string;
  /** EUR cents. */
  readonly capMinor: bigint;
  readonly authorityReference: string;
  readonly documentReference: string;
  readonly reason: string;
  readonly validUntil: LocalDate;
};

/** I5, I41: asks for a higher cap for one third party, under the contracting authority's reference and with an end. */
export async function proposeCapOverride(
  world: World,
  actor: Actor,
  given: WantedOverride & { key: IdempotencyKey },
): Promise<Result<{ readonly overrideId: string }, AwardRefusal>> {
  if (!can(actor, 'cap-overrides.propose').allowed) return refuse('role-may-not');
  const { key, alias, ...wanted } = given;
  return perform<{ overrideId: string }, AwardRefusal>(world, actor, 'propose-cap-override', key, async (tx) => {
    const programme = await theProgramme(tx);
    if (!staffMay(actor, 'cap-overrides.propose', programme.id)) return refuse('not-found');
    const organisationId = await organisationByAlias(tx, alias);
    if (!organisationId) return refuse('not-found', { field: 'organisation' });
    if (await isRecused(tx, actor, [organisationId])) return refuse('person-recused');
    const at = world.clock.now();
    const decided = decideProposal(wanted, { programmeCapMinor: programme.capMinor, today: utcDate(at) });
    if (!decided.ok) return decided;
    if (await isLive(tx, programme.id, organisationId)) return refuse('cap-override-exists', { field: 'organisation' });
    const reference = await nextReference(tx, programme);
    const overrideId = world.ids.next();
    await tx.insert(capOverrides).values({
      id: overrideId,
      programmeId: programme.id,
      organisationId,
      reference,
      state: capOverrideLifecycle.first,
      ...wanted,
      proposedBy: actorReference(actor),
      proposedAt: at,
    });
    const approvers = await accountsHolding(tx, { programmeId: programme.id, roles: ['call-manager', 'overall-lead'] });
    const entity = { kind: 'cap-override', id: overrideId };
    const cap = toDecimal({ minor: wanted.capMinor, currency: programme.currency });
    const { authorityReference, documentReference, validUntil } = wanted;
    const body = { reference, organisationId, cap, authorityReference, documentReference, validUntil };
    return ok({
      value: { overrideId },
      events: [{ kind: 'cap-override.proposed', programmeId: programme.id, entity, body }],
      notices: approvers
        .filter((accountId) => accountId !== actorReference(actor))
        .map((accountId) => ({ accountId, kind: 'cap-override-proposed', entity, values: { reference } })),
    });
  });
}

async function isLive(tx: Tx, programmeId: string, organisationId: string): Promise<boolean> {
  const live = and(
    eq(capOverrides.programmeId, programmeId),
    eq(capOverrides.organisationId, organisationId),
    inArray(capOverrides.state, ['proposed', 'approved']),
  );
  return (await tx.$count(capOverrides, live)) > 0;
}

/** `GIAI-CO-0003`: one after the other, so that a missing number would be seen. */
async function nextReference(tx: Tx, programme: { id: string; code: string }): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`cap-override.${programme.id}`}))`);
  const number = (await tx.$count(capOverrides, eq(capOverrides.programmeId, programme.id))) + 1;
  return `${programme.code}-CO-${String(number).padStart(4, '0')}`;
}
