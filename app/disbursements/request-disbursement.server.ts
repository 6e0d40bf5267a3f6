import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { operatorFaultOf } from '#app/organisations/operators/operator-store.server.ts';
import { verifiedPayee } from '#app/organisations/organisation-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { paymentDigest, type DisbursementRefusal } from './disbursement.ts';
import { decideEntitlement, type Entitlement } from './entitlement.ts';
import { entitlementFacts } from './entitlement-store.server.ts';

type Given = { agreementId: string; instalmentId: string; key: IdempotencyKey };
type Requested = { disbursementId: string };

/** Asks for the payment of one instalment, at the amount the rules give (I20, I23–I25), to the verified account. */
export async function requestDisbursement(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Requested, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.request').allowed) return refuse('role-may-not');
  try {
    return await perform(world, actor, 'request-disbursement', given.key, async (tx) => {
      const [agreement] = await tx.select().from(agreements).where(eq(agreements.id, given.agreementId)).for('update');
      const facts =
        agreement && (await entitlementFacts(tx, agreement.id, given.instalmentId, utcDate(world.clock.now())));
      if (!agreement || !facts || !staffMay(actor, 'disbursements.request', agreement.programmeId)) {
        return refuse('not-found');
      }
      if (await isRecusedFrom(tx, actor, agreement.organisationId)) return refuse('not-found');
      const entitlement = decideEntitlement(facts, given.instalmentId);
      if (!entitlement.ok) return entitlement;
      const payee = await verifiedPayee(tx, agreement.organisationId);
      if (!payee) return refuse('payee-not-verified');
      if (agreement.payeeAccountId && agreement.payeeAccountId !== payee.id) return refuse('payee-not-of-agreement');
      const at = world.clock.now();
      const fault = await operatorFaultOf(tx, payee, at, entitlement.value.payableMinor);
      if (fault) return refuse(fault);
      return ok(await writeDown(world, tx, { actor, agreement, entitlement: entitlement.value, payeeId: payee.id }));
    });
  } catch (error) {
    if (brokenConstraint(error) === 'disbursements_one_live') return refuse('instalment-already-requested');
    if (brokenConstraint(error) === 'disbursement_within_agreement') return refuse('over-agreement');
    throw error;
  }
}

type About = {
  actor: Actor;
  agreement: typeof agreements.$inferSelect;
  entitlement: Entitlement;
  payeeId: string;
};

async function writeDown(world: World, tx: Tx, given: About): Promise<Outcome<Requested>> {
  const { agreement, entitlement } = given;
  const { programmeId, organisationId } = agreement;
  const { instalment } = entitlement;
  const id = world.ids.next();
  const amount = money(entitlement.payableMinor, agreement.currency);
  const about = { agreementId: agreement.id, instalmentId: instalment.id, payeeAccountId: given.payeeId };
  const digest = paymentDigest({ ...about, amount });
  const reference = await nextReference(tx, agreement, instalment);
  await tx.insert(disbursements).values({
    ...about,
    id,
    programmeId,
    organisationId,
    reference,
    state: 'requested',
    amountMinor: amount.minor,
    offsetMinor: entitlement.offsetMinor,
    currency: amount.currency,
    digest,
    requestedBy: actorReference(given.actor),
    requestedAt: world.clock.now(),
  });
  const entity = { kind: 'disbursement', id };
  const checkers = await accountsHolding(tx, { programmeId, roles: ['finance-officer'] });
  const offset = toDecimal(money(entitlement.offsetMinor, agreement.currency));
  const body = { ...about, amount: toDecimal(amount), offset, currency: amount.currency, digest };
  return {
    value: { disbursementId: id },
    events: [{ kind: 'disbursement.requested', programmeId, entity, body }],
    notices: checkers.map((accountId) => ({
      accountId,
      kind: 'disbursement-requested',
      entity,
      values: { reference },
    })),
  };
}

/** Unique for ever: the bank must never see one reference on two payments, also when the first one failed. */
async function nextReference(
  tx: Tx,
  agreement: About['agreement'],
  instalment: Entitlement['instalment'],
): Promise<string> {
  const earlier = await tx.$count(disbursements, eq(disbursements.instalmentId, instalment.id));
  return `${agreement.reference}-${instalment.number}${earlier === 0 ? '' : `-${earlier + 1}`}`;
}
