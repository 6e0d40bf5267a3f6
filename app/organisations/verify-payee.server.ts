import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isRecusedFrom } from './interests/recusal.server.ts';
import { operatorFaultOf } from './operators/operator-store.server.ts';
import { callBackOf, recordCall } from './payee-call-back.server.ts';
import { decideCallBack, usableFrom } from './payee-change.ts';
import {
  aliasOf,
  contactsChangedAt,
  hasHost,
  lockPayee,
  replacesAccount,
  type PayeeRow,
} from './payee-store.server.ts';
import type { NameCheck, RefusalReason } from './payee.ts';
import { payeeLifecycle, type PayeeState } from './payee-lifecycle.ts';
import { mayVerify } from './payee-policy.ts';
import type { OrganisationRefusal } from './refusals.ts';

export type Verification = {
  readonly organisationId: string;
  readonly payeeId: string;
  readonly decision: 'verify' | 'refuse';
  /** I22: whether the holder was called back over a safe channel. */
  readonly callBack: boolean;
  /** BK-5: what the bank's own check of name and number answered. */
  readonly nameCheck?: NameCheck | '' | undefined;
  readonly reason?: RefusalReason | '' | undefined;
};

/** I22: the second person's word on an account. A verified one replaces all earlier ones. */
export async function verifyPayee(
  world: World,
  actor: Actor,
  given: Verification & { key: IdempotencyKey },
): Promise<Result<{ state: PayeeState }, OrganisationRefusal>> {
  return perform<{ state: PayeeState }, OrganisationRefusal>(world, actor, 'verify-payee', given.key, async (tx) => {
    const payee = await lockPayee(tx, given);
    if (!payee) return refuse('not-found');
    const verdict = mayVerify(actor, payee);
    if (!verdict.allowed) return refuse(verdict.reason);
    if (await isRecusedFrom(tx, actor, payee.organisationId)) return refuse('not-found');
    if (given.decision === 'verify' && !given.callBack) return refuse('call-back-missing', { field: 'callBack' });
    const state = advance(payeeLifecycle, given.decision, payee.state);
    if (!state.ok) return state;
    const programme = await theProgramme(tx);
    const { id: programmeId } = programme;
    const changed = await replacesAccount(tx, payee);
    // A first account may be confirmed over another safe channel, so its number stays closed.
    const numberSince = changed ? (await callBackOf(world, tx, { actor, programmeId, payee })).numberSince : null;
    if (given.decision === 'verify') {
      if (payee.heldBy === 'host' && !(await hasHost(tx, payee.organisationId))) return refuse('payee-host-unknown');
      const fault = await operatorFaultOf(tx, payee, world.clock.now());
      if (fault) return refuse(fault);
      const called = decideCallBack({ changed, numberSince, proposedAt: payee.proposedAt }, world.clock.now());
      if (!called.ok) return called;
    }
    await recordCall(world, tx, { actor, payee, numberSince, confirmed: given.callBack });
    const coolOffHours = programme.payeeCoolOffHours;
    const contacts = await contactsChangedAt(tx, payee.organisationId);
    const { proposedAt } = payee;
    const from = usableFrom({ changed, proposedAt, contactsChangedAt: contacts, coolOffHours });
    const nameCheck = given.nameCheck || null;
    await save(world, tx, { actor, payee, state: state.value, nameCheck, from });
    const members = await accountsHolding(tx, { organisationId: payee.organisationId, roles: APPLICANT_ROLES });
    const entity = { kind: 'payee', id: payee.id };
    const values = { reference: await aliasOf(tx, payee.organisationId) };
    const { callBack } = given;
    const reason = given.decision === 'refuse' && given.reason ? { reason: given.reason } : {};
    const body = { organisationId: payee.organisationId, number: payee.number, callBack, nameCheck, ...reason };
    return ok({
      value: { state: state.value },
      events: [{ kind: `payee.${state.value}`, programmeId, entity, body }],
      notices: members.map((accountId) => ({ accountId, kind: `payee-${state.value}`, entity, values })),
    });
  });
}

async function save(
  world: World,
  tx: Tx,
  given: { actor: Actor; payee: PayeeRow; state: PayeeState; nameCheck: NameCheck | null; from: Instant },
): Promise<void> {
  const { payee, state } = given;
  await tx
    .update(payeeAccounts)
    .set({
      state,
      nameCheck: given.nameCheck,
      verifiedBy: actorReference(given.actor),
      verifiedAt: world.clock.now(),
      ...(state === 'verified' ? { usableFrom: given.from } : {}),
    })
    .where(eq(payeeAccounts.id, payee.id));
  if (state !== 'verified') return;
  await tx
    .update(payeeAccounts)
    .set({ state: payeeLifecycle.moves.retire.to })
    .where(
      and(
        eq(payeeAccounts.organisationId, payee.organisationId),
        eq(payeeAccounts.state, 'verified'),
        ne(payeeAccounts.id, payee.id),
      ),
    );
}
