import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
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
import { openOrganisation } from './interests/recusal.server.ts';
import type { OrganisationRefusal } from './refusals.ts';
import { newestList } from './screening/list-store.server.ts';

/** I15: a dated check of a third party, valid for the programme's number of days. Added, never changed. */
export async function recordCheck(
  world: World,
  actor: Actor,
  given: NewCheck & { organisationId: string; key: IdempotencyKey },
): Promise<Result<{ checkId: string }, OrganisationRefusal>> {
  if (!can(actor, 'due-diligence.record').allowed) return refuse('role-may-not');
  return perform<{ checkId: string }, OrganisationRefusal>(world, actor, 'record-check', given.key, async (tx) => {
    const organisation = await openOrganisation(tx, actor, given.organisationId);
    if (!organisation) return refuse('not-found');
    const programme = await theProgramme(tx);
    const checkedAt = world.clock.now();
    if (given.sourceDate > utcDate(checkedAt)) return refuse('check-source-in-future', { field: 'sourceDate' });
    const { kind, result, source, sourceDate } = given;
    const allowed = await mayRecord(tx, actor, { organisationId: organisation.id, kind, result });
    if (!allowed.ok) return allowed;
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

/**
 * I16: from the first imported list on, sanctions are checked by screening alone. Without one, whoever recorded a match
 * does not clear it: a second person does.
 */
async function mayRecord(
  tx: Tx,
  actor: Actor,
  given: Pick<NewCheck, 'kind' | 'result'> & { organisationId: string },
): Promise<Result<null, OrganisationRefusal>> {
  if (given.kind !== 'sanctions') return ok(null);
  if ((await newestList(tx)) > 0) return refuse('check-by-screening', { field: 'kind' });
  if (given.result === 'hit') return ok(null);
  const [last] = await tx
    .select({ result: dueDiligenceChecks.result, by: dueDiligenceChecks.checkedBy })
    .from(dueDiligenceChecks)
    .where(and(eq(dueDiligenceChecks.organisationId, given.organisationId), eq(dueDiligenceChecks.kind, 'sanctions')))
    .orderBy(desc(dueDiligenceChecks.checkedAt), desc(dueDiligenceChecks.id))
    .limit(1);
  const own = last?.result === 'hit' && last.by === actorReference(actor);
  return own ? refuse('check-second-person') : ok(null);
}
