import { and, eq, inArray } from 'drizzle-orm';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { actorReference, organisationOf, type Actor } from '#app/kernel/actor.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { payeeLifecycle } from './payee-lifecycle.ts';
import { aliasOf, lockPayee } from './payee-store.server.ts';
import type { OrganisationRefusal } from './refusals.ts';

/**
 * BK-2: any member of the organisation stops an account none of them entered. Nothing is paid to it from this moment;
 * everybody concerned is told. Only a new account, verified anew, is paid again.
 */
export async function stopPayee(
  world: World,
  actor: Actor,
  given: { payeeId: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  if (!can(actor, 'payee.stop').allowed) return refuse('role-may-not');
  const organisationId = organisationOf(actor);
  if (!organisationId) return refuse('not-found');
  return perform<null, OrganisationRefusal>(world, actor, 'stop-payee', given.key, async (tx) => {
    const payee = await lockPayee(tx, { organisationId, payeeId: given.payeeId });
    if (!payee) return refuse('not-found');
    const next = advance(payeeLifecycle, 'stop', payee.state);
    if (!next.ok) return next;
    await tx
      .update(payeeAccounts)
      .set({ state: next.value, stoppedBy: actorReference(actor), stoppedAt: world.clock.now() })
      .where(and(eq(payeeAccounts.id, payee.id), inArray(payeeAccounts.state, ['proposed', 'verified'])));
    const { id: programmeId } = await theProgramme(tx);
    const members = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
    const finance = await accountsHolding(tx, { programmeId, roles: ['finance-officer', 'finance-approver'] });
    const entity = { kind: 'payee', id: payee.id };
    const values = { reference: await aliasOf(tx, organisationId) };
    const body = { organisationId, number: payee.number };
    return ok({
      value: null,
      events: [{ kind: 'payee.stopped', programmeId, entity, body }],
      notices: [...new Set([...members, ...finance])].map((accountId) => ({
        accountId,
        kind: 'payee-stopped',
        entity,
        values,
      })),
    });
  });
}
