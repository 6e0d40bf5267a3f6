import type { Tx } from '#db/client.server.ts';
import { payeeCallBacks } from '#db/schema/organisations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { sealedSince } from '#app/vault/identity-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { organisationFacts } from './organisation-store.server.ts';
import type { PayeeRow } from './payee-store.server.ts';

/** What a call-back rests on: which number is on file, and since when. */
export type CallBack = {
  /** Null where no number is on file. */
  readonly numberSince: Instant | null;
  /** The number to call: never one that came with the account. */
  readonly number: string;
};

/** BK-3: opens the number on file, with a trace (I37). */
export async function callBackOf(
  world: World,
  tx: Tx,
  given: { actor: Actor; programmeId: string; payee: PayeeRow },
): Promise<CallBack> {
  const { payee } = given;
  const organisation = await organisationFacts(tx, payee.organisationId);
  if (!organisation) throw new Error('an account without its organisation');
  const id = organisation.identityId;
  const opened = await reveal(world, tx, {
    actor: given.actor,
    programmeId: given.programmeId,
    purpose: 'payee-check',
    ids: [id],
    fields: ['contactPhone'],
  });
  const number = opened.get(id)?.['contactPhone'] ?? '';
  const numberSince = number === '' ? null : await sealedSince(tx, { id, field: 'contactPhone' });
  return { numberSince, number };
}

/** Keeps that somebody called, or could not confirm; the number itself stays in the vault. */
export async function recordCall(
  world: World,
  tx: Tx,
  given: { actor: Actor; payee: PayeeRow; numberSince: Instant | null; confirmed: boolean },
): Promise<void> {
  await tx.insert(payeeCallBacks).values({
    id: world.ids.next(),
    payeeId: given.payee.id,
    outcome: given.confirmed ? 'confirmed' : 'not-confirmed',
    numberSince: given.numberSince,
    calledBy: actorReference(given.actor),
    calledAt: world.clock.now(),
  });
}
