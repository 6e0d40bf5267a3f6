import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { applicationReturnEnds, applicationReturns } from '#db/schema/eligibility.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockApplication, moveApplication } from '../application-store.server.ts';
import type { Application } from '../application.ts';
import { restoreParts } from './restore-parts.server.ts';
import { openReturn } from './return-store.server.ts';
import type { OpenReturn } from './return.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'schedule' };
/** So many in one round: the next follows within seconds. */
const ROUND = 100;

/** What the schedule runs: files whose time for clarification is over go back to the office as they were submitted. */
export async function lapseReturns(world: World): Promise<number> {
  const due = await world.db
    .select({ returnId: applicationReturns.id, applicationId: applications.id })
    .from(applicationReturns)
    .innerJoin(applications, eq(applications.id, applicationReturns.applicationId))
    .leftJoin(applicationReturnEnds, eq(applicationReturnEnds.returnId, applicationReturns.id))
    .where(
      and(
        eq(applications.state, 'returned'),
        lt(applicationReturns.dueAt, world.clock.now()),
        isNull(applicationReturnEnds.returnId),
      ),
    )
    .orderBy(asc(applicationReturns.dueAt))
    .limit(ROUND);
  let lapsed = 0;
  for (const { returnId, applicationId } of due) {
    const result = await perform<null, Refusal>(world, ACTOR, 'lapse-return', namedKey(`lapse:${returnId}`), (tx) =>
      lapse(world, tx, { returnId, applicationId }),
    );
    if (result.ok) lapsed += 1;
  }
  return lapsed;
}

/** Looked at again under the lock: the answer may have come in this very moment, or another node was quicker. */
async function lapse(
  world: World,
  tx: Tx,
  given: { returnId: string; applicationId: string },
): Promise<Result<Outcome<null>, Refusal>> {
  const application = await lockApplication(tx, given.applicationId);
  const open = await openReturn(tx, given.applicationId);
  const at = world.clock.now();
  if (application?.state !== 'returned' || open?.id !== given.returnId || at <= open.dueAt) {
    return refuse('move-not-allowed');
  }
  await restoreParts(world, tx, { application, open, at });
  await tx.insert(applicationReturnEnds).values({ returnId: open.id, outcome: 'lapsed', endedAt: at });
  const moved = await moveApplication(tx, application, 'lapse');
  if (!moved.ok) return moved;
  return ok(await lapsedOutcome(tx, application, open));
}

async function lapsedOutcome(tx: Tx, application: Application, open: OpenReturn): Promise<Outcome<null>> {
  const { programmeId, organisationId, reference } = application;
  const entity = { kind: 'application', id: application.id };
  const officers = await accountsHolding(tx, { programmeId, roles: ['grants-officer'] });
  const applicants = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  return {
    value: null,
    events: [{ kind: 'application.return-lapsed', programmeId, entity, body: { reference, returnId: open.id } }],
    notices: [...officers, ...applicants].map((accountId) => ({
      accountId,
      kind: 'application-return-lapsed',
      entity,
      values: { reference },
    })),
  };
}
