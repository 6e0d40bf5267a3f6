import type { Tx } from '#db/client.server.ts';
import { actsFor } from '#app/agreements/agreement-policy.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Notice, Outcome } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { ACCESS, can, staffMay, type Action } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { Publication, PublicationRefusal } from './publication.ts';
import { lockPublication } from './publication-store.server.ts';

export type ChangeRequest = {
  readonly agreementId: AgreementId;
  readonly version?: number;
  readonly key: IdempotencyKey;
};

type Work = (tx: Tx, publication: Publication) => Promise<Result<Outcome<null>, PublicationRefusal>>;

/** What every change of one grant's publication shares: the role, the reach (AZ-2), the lock, the version seen. */
export async function changePublication(
  world: World,
  actor: Actor,
  given: ChangeRequest & { readonly command: string; readonly action: Action; readonly work: Work },
): Promise<Result<null, PublicationRefusal>> {
  const { action, version } = given;
  if (!can(actor, action).allowed) return refuse('role-may-not');
  return perform<null, PublicationRefusal>(world, actor, given.command, given.key, async (tx) => {
    const publication = await lockPublication(tx, given.agreementId);
    if (!publication || !reaches(actor, action, publication)) return refuse('not-found');
    const own = actsFor(actor, publication.organisationId, ACCESS[action]);
    if (!own && (await isRecusedFrom(tx, actor, publication.organisationId))) return refuse('not-found');
    if (version !== undefined && version !== publication.version) return refuse('stale');
    return given.work(tx, publication);
  });
}

/** AZ-2: staff reach the grants of their programme, a grantee its own. */
export function reaches(
  actor: Actor,
  action: Action,
  publication: { readonly programmeId: string; readonly organisationId: string },
): boolean {
  return staffMay(actor, action, publication.programmeId) || actsFor(actor, publication.organisationId, ACCESS[action]);
}

/** The grantee's owners read that something was taken down; a reference is all the notice says. */
export async function tellWithheld(tx: Tx, publication: Publication): Promise<readonly Notice[]> {
  const { organisationId, reference, agreementId: id } = publication;
  const owners = await accountsHolding(tx, { organisationId, roles: ['applicant-owner'] });
  const entity = { kind: 'agreement', id };
  return owners.map((accountId) => ({ accountId, kind: 'publication-withheld', entity, values: { reference } }));
}
