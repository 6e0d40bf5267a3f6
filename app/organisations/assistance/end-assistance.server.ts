import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { assistances } from '#db/schema/assistances.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { bodyText, type DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { React, World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';

/** The assistant stops for good. What was filled in stays the group's; the recusal stays too (I9). */
export async function endAssistance(
  world: World,
  actor: Person,
  given: { key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'assistance.own').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'end-assistance', given.key, async (tx) => {
    const ended = await end(tx, { organisationId, ending: 'stopped', at: world.clock.now() });
    return ended ? ok({ value: null, events: [ended] }) : refuse('not-found');
  });
}

/** After `organisation.member-joined`: with an owner of its own, a group needs no assistant any more. */
export const endTakenOver: React = async (world, tx, _actor, event) => {
  if (bodyText(event, 'role') !== 'applicant-owner') return [];
  const ended = await end(tx, { organisationId: event.entity.id, ending: 'taken-over', at: world.clock.now() });
  return ended ? [{ value: null, events: [ended] }] : [];
};

async function end(
  tx: Tx,
  about: { organisationId: string; ending: 'stopped' | 'taken-over'; at: Date },
): Promise<DomainEvent | null> {
  const { organisationId, ending, at } = about;
  const [row] = await tx
    .update(assistances)
    .set({ endedAt: at, ending })
    .where(and(eq(assistances.organisationId, organisationId), isNull(assistances.endedAt)))
    .returning({ id: assistances.id });
  if (!row) return null;
  const { id: programmeId } = await theProgramme(tx);
  return {
    kind: 'organisation.assistance-ended',
    programmeId,
    entity: { kind: 'organisation', id: organisationId },
    body: { assistanceId: row.id, ending },
  };
}
