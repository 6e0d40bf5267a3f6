import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { isRecusedFrom } from './interests/recusal.server.ts';
import { callBackOf, type CallBack } from './payee-call-back.server.ts';
import { mayVerify } from './payee-policy.ts';
import { findPayee } from './payee-store.server.ts';
import { PAYEE_FIELDS, type PayeeField } from './payee.ts';
import type { OrganisationRefusal } from './refusals.ts';

export type OpenedPayee = {
  readonly account: Partial<Record<PayeeField, string>>;
  /** BK-3: which number to call, and since when it is on file. */
  readonly call: CallBack;
};

/**
 * I37: opens holder and account for the person who verifies them, and writes down that they looked. Not through
 * `perform`: its first answer is kept for repetitions, and these answers must be kept nowhere.
 */
export async function revealPayee(
  world: World,
  actor: Actor,
  which: { organisationId: string; payeeId: string },
): Promise<Result<OpenedPayee, OrganisationRefusal>> {
  return world.db.transaction(async (tx) => {
    const payee = await findPayee(tx, which);
    if (!payee) return refuse('not-found');
    const verdict = mayVerify(actor, payee);
    if (!verdict.allowed) return refuse(verdict.reason);
    if (await isRecusedFrom(tx, actor, payee.organisationId)) return refuse('not-found');
    const { id: programmeId } = await theProgramme(tx);
    const opened = await reveal(world, tx, {
      actor,
      programmeId,
      purpose: 'payee-check',
      ids: [payee.identityId],
      fields: PAYEE_FIELDS,
    });
    const call = await callBackOf(world, tx, { actor, programmeId, payee });
    return ok({ account: opened.get(payee.identityId) ?? {}, call });
  });
}
