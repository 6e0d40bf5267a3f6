import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ACCESS, can } from '#app/people/access.ts';
import { actsFor, reachOf } from '../agreement-policy.ts';
import { instalmentsOf, loadAgreement } from '../agreement-store.server.ts';
import { milestoneLifecycle } from './milestone-lifecycle.ts';
import { mayDropIn } from './milestone.ts';
import { milestoneReference, milestonesOf } from './milestone-store.server.ts';

/** What an agreement is to reach, and what the reader may do about each of it. */
export async function milestonesPage(reader: Reader, actor: Person, id: AgreementId) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  if (!agreement) return null;
  const own = actsFor(actor, agreement.organisationId, ACCESS['milestones.claim']);
  const office = can(actor, 'milestones.plan').allowed;
  const rows = await milestonesOf(reader, id);
  return {
    id,
    reference: agreement.reference,
    mayPlan: office,
    instalments: (await instalmentsOf(reader, id)).map((each) => each.number),
    rows: rows.map(({ state, ...row }) => ({
      id: row.id,
      number: row.number,
      version: row.version,
      state,
      condition: row.condition,
      proof: row.proof,
      expectedOn: row.expectedOn,
      instalment: row.instalment,
      reachedOn: row.reachedOn,
      hasProof: row.documentId !== null,
      answer: row.answer,
      mayClaim: own && agreement.state === 'active' && canMove(milestoneLifecycle, 'claim', state),
      mayDecide: office && canMove(milestoneLifecycle, 'confirm', state),
      mayDrop: office && canMove(milestoneLifecycle, 'drop', state) && mayDropIn(agreement.state, row),
    })),
  };
}

export type MilestonesPage = NonNullable<Awaited<ReturnType<typeof milestonesPage>>>;

/** The proof of a milestone, for both sides of its agreement; null for anybody else and where there is none. */
export async function milestoneProof(reader: Reader, actor: Person, given: { id: AgreementId; milestone: string }) {
  const agreement = await loadAgreement(reader, given.id, reachOf(actor));
  if (!agreement) return null;
  const milestone = (await milestonesOf(reader, given.id)).find((each) => each.id === given.milestone);
  if (!milestone?.documentId) return null;
  const [file] = await reader.select().from(documents).where(eq(documents.id, milestone.documentId));
  if (!file || file.removedAt || file.scan === 'infected') return null;
  const reference = milestoneReference(agreement.reference, milestone.number);
  return { reference: `${reference}-proof`, mediaType: file.mediaType, bytes: file.bytes, storageKey: file.storageKey };
}
