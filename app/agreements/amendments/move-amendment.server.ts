import type { Tx } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { reachOf } from '../agreement-policy.ts';
import { lockAgreement, type Agreement } from '../agreement-store.server.ts';
import type { AgreementRefusal } from '../agreement.ts';
import { mayMove, type AmendmentFacts, type AmendmentMoveName } from './amendment-policy.ts';
import { approversOf, loadAmendment, signersOf, type Amendment } from './amendment-store.server.ts';

export type MoveRequest = { readonly amendmentId: string; readonly version: number; readonly key: IdempotencyKey };

export type Moved = { readonly amendmentId: string };

type Loaded = { readonly agreement: Agreement; readonly amendment: Amendment; readonly facts: AmendmentFacts };

/**
 * What every move of one amendment shares: reach, the lock of its agreement (whatever changes an agreement waits for
 * it), the role and the side, the version the person saw.
 */
export async function moveAmendment(
  world: World,
  actor: Person,
  given: MoveRequest & {
    readonly move: AmendmentMoveName;
    readonly work: (tx: Tx, loaded: Loaded) => Promise<Result<Outcome<Moved>, AgreementRefusal>>;
  },
): Promise<Result<Moved, AgreementRefusal>> {
  const command = `${given.move}-amendment`;
  return perform<Moved, AgreementRefusal>(world, actor, command, given.key, async (tx) => {
    const reach = reachOf(actor);
    const seen = await loadAmendment(tx, given.amendmentId, reach);
    const agreement = seen && (await lockAgreement(tx, seen.agreementId, reach));
    const amendment = agreement && (await loadAmendment(tx, given.amendmentId, reach));
    if (!agreement || !amendment) return refuse('not-found');
    const facts = factsFrom(agreement, amendment, {
      approvedBy: await approversOf(tx, amendment),
      signedBy: (await signersOf(tx, amendment.id)).map((each) => each.accountId),
    });
    if (!mayMove(actor, given.move, facts)) return refuse('role-may-not');
    if (amendment.version !== given.version) return refuse('stale');
    return given.work(tx, { agreement, amendment, facts });
  });
}

export function factsFrom(
  agreement: Agreement,
  amendment: Amendment,
  people: Pick<AmendmentFacts, 'approvedBy' | 'signedBy'>,
): AmendmentFacts {
  const { state, form, side, requestedBy, submittedBy, checkedBy } = amendment;
  const { programmeId, organisationId, state: agreementState } = agreement;
  const asked = { state, form, side, requestedBy, submittedBy, checkedBy };
  return { ...asked, programmeId, organisationId, agreementState, ...people };
}

/** Accounts of the office with one of the roles. */
export function officeOf(tx: Tx, { programmeId }: Agreement, roles: readonly Role[]): Promise<string[]> {
  return accountsHolding(tx, { programmeId, roles });
}

/** Who acts for the grantee in matters of the agreement. */
export function granteeOf(tx: Tx, { organisationId }: Agreement): Promise<string[]> {
  return accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
}
