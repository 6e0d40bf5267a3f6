import { derogations } from '#db/schema/derogations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { changePublication, type ChangeRequest } from './change-publication.server.ts';
import { decideProposal } from './derogation.ts';
import type { DerogationKind, LegalBasis } from './derogation-kinds.ts';
import { derogationEvent, nextReference } from './derogation-store.server.ts';
import type { Reason } from './publication.ts';

type Proposal = {
  readonly kind: DerogationKind;
  readonly legalBasis: LegalBasis;
  readonly reasonClass: Reason;
  readonly authorityReference: string;
  readonly validUntil: LocalDate;
};

/** I38, I41: asks for an exception from a duty of the contract, for one grant, with an end. */
export async function proposeDerogation(
  world: World,
  actor: Actor,
  given: Omit<ChangeRequest, 'version'> & { readonly proposal: Proposal },
) {
  return changePublication(world, actor, {
    ...given,
    command: 'propose-derogation',
    action: 'publication.manage',
    work: async (tx, { programmeId, agreementId }) => {
      const { proposal } = given;
      const decided = decideProposal(proposal, world.clock.now());
      if (!decided.ok) return decided;
      const reference = await nextReference(tx, programmeId, 'DR');
      const row = { id: world.ids.next(), programmeId, agreementId, reference, ...proposal };
      await tx.insert(derogations).values({
        ...row,
        authorityReference: proposal.authorityReference || null,
        state: 'proposed',
        reviewOn: decided.value.reviewOn,
        requestedBy: actorReference(actor),
        requestedAt: world.clock.now(),
      });
      const { legalBasis, reasonClass, validUntil } = proposal;
      const approvers = await accountsHolding(tx, { programmeId, roles: ['overall-lead', 'call-manager'] });
      const entity = { kind: 'derogation', id: row.id };
      return ok({
        value: null,
        events: [derogationEvent('derogation.proposed', row, { legalBasis, reasonClass, validUntil })],
        notices: approvers
          .filter((accountId) => accountId !== actorReference(actor))
          .map((accountId) => ({ accountId, kind: 'derogation-proposed', entity, values: { reference } })),
      });
    },
  });
}
