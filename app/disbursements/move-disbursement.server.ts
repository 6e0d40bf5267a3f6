import type { Tx } from '#db/client.server.ts';
import { actsFor } from '#app/agreements/agreement-policy.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Notice, Outcome } from '#app/kernel/event.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import { toDecimal } from '#app/kernel/money.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { ACCESS, can, type Action } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { Disbursement, DisbursementRefusal } from './disbursement.ts';
import { reachesPayment } from './disbursement-policy.ts';
import { lockDisbursement } from './disbursement-store.server.ts';

export type MoveRequest = { disbursementId: string; version?: number; key: IdempotencyKey };

type Work = (tx: Tx, payment: Disbursement) => Promise<Result<Outcome<null>, DisbursementRefusal>>;

/** What every move of one payment shares: the role, the lock, the version the person saw. */
export async function moveDisbursement(
  world: World,
  actor: Actor,
  given: MoveRequest & { command: string; action: Action; work: Work },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, given.action).allowed) return refuse('role-may-not');
  return perform(world, actor, given.command, given.key, async (tx) => {
    const payment = await lockDisbursement(tx, given.disbursementId);
    if (!payment || !reachesPayment(actor, given.action, payment)) return refuse('not-found');
    const own = actsFor(actor, payment.organisationId, ACCESS[given.action]);
    if (!own && (await isRecusedFrom(tx, actor, payment.organisationId))) return refuse('not-found');
    if (given.version !== undefined && given.version !== payment.version) return refuse('stale');
    return given.work(tx, payment);
  });
}

/** The outcome of a move: one event with the payment's own facts, and a notice to each reader. */
export function moved(
  payment: Disbursement,
  kind: `disbursement.${string}`,
  about: { body?: Readonly<Record<string, JsonValue>>; tell?: readonly string[]; noticeKind?: string } = {},
): Outcome<null> {
  const entity = { kind: 'disbursement', id: payment.id };
  const notices: Notice[] = (about.tell ?? []).map((accountId) => ({
    accountId,
    kind: about.noticeKind ?? kind.replace('.', '-'),
    entity,
    values: { reference: payment.reference },
  }));
  return {
    value: null,
    events: [
      {
        kind,
        programmeId: payment.programmeId,
        entity,
        body: {
          reference: payment.reference,
          agreementId: payment.agreementId,
          amount: toDecimal(payment.amount),
          currency: payment.amount.currency,
          digest: payment.digest,
          ...about.body,
        },
      },
    ],
    notices,
  };
}
