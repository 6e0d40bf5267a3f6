import { dueDiligenceChecks } from '#db/schema/organisations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { NewCheck } from './check.ts';
import { validUntil } from './due-diligence.ts';
import { organisationFacts } from './organisation-store.server.ts';
import type { OrganisationRefusal } from './refusals.ts';

/** I15: a dated check of a third party, valid for the programme's number of days. Added, never changed. */
export async function recordCheck(
  world: World,
  actor: Actor,
  given: NewCheck & { organisationId: string; key: IdempotencyKey },
): Promise<Result<{ checkId: string }, OrganisationRefusal>> {
  if (!can(actor, 'due-diligence.record').allowed) return refuse('role-may-not');
  return perform<{ checkId: string }, OrganisationRefusal>(world, actor, 'record-check', given.key, async (tx) => {
    const organisation = await organisationFacts(tx, given.organisationId);
    if (!organisation) return refuse('not-found');
    const programme = await theProgramme(tx);
    const checkedAt = world.clock.now();
    if (given.sourceDate > utcDate(checkedAt)) return refuse('check-source-in-future', { field: 'sourceDate' });
    const { kind, result, source, sourceDate } = given;
    const until = validUntil(checkedAt, programme.checkValidDays);
    const checkId = world.ids.next();
    await tx.insert(dueDiligenceChecks).values({
      id: checkId,
      organisationId: organisation.id,
      kind,
      result,
      source,
      sourceDate,
      checkedBy: actorReference(actor),
      checkedAt,
      validUntil: until,
    });
    return ok({
      value: { checkId },
      events: [
        {
          kind: 'organisation.checked',
          programmeId: programme.id,
          entity: { kind: 'organisation', id: organisation.id },
          body: { checkId, kind, result, sourceDate, validUntil: until.toISOString() },
        },
      ],
    });
  });
}
