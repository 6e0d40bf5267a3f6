import { and, eq, isNull, or } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { coApplicantMarks, interestTies } from '#db/schema/interests.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { blindIndex } from '#app/vault/seal.ts';
import { membersNamed, partnerMarks, type NamedPartner } from './co-applicant.ts';
import { tieByRegister } from './register-store.server.ts';

/** Who recorded a tie with a member that a file names as its co-applicant. */
const BY_FILE = 'system:co-applicant';

type SubmittedFile = {
  readonly programmeId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly partners: readonly NamedPartner[];
};

/**
 * I9: what the co-applicants of a file that is handed in tie its applicant to. A member of the consortium among them is
 * tied to the applicant on record, and so is a member whose register holds one of them. The hashes kept of the others
 * let `recused_organisations` find those who are recused from a co-applicant. Answers the events of new ties; a tie a
 * person ended as a mistake is not found again.
 */
export async function tieByCoApplicants(world: World, tx: Tx, file: SubmittedFile): Promise<readonly DomainEvent[]> {
  await writePartnerMarks(world, tx, file);
  const { programmeId, organisationId } = file;
  const members = await tx
    .select({ id: consortiumMembers.id, code: consortiumMembers.code, name: consortiumMembers.name })
    .from(consortiumMembers)
    .where(eq(consortiumMembers.programmeId, programmeId));
  const events: DomainEvent[] = [];
  for (const { id: memberId } of membersNamed(file.partners, members)) {
    if (await isTied(tx, { organisationId, memberId })) continue;
    const tie = { id: world.ids.next(), organisationId, consortiumMemberId: memberId, kind: 'co-applicant' };
    await tx.insert(interestTies).values({ ...tie, recordedBy: BY_FILE, recordedAt: world.clock.now() });
    events.push({
      kind: 'interest.recorded',
      programmeId,
      entity: { kind: 'organisation', id: organisationId },
      body: { tieId: tie.id, consortiumMemberId: memberId, tie: tie.kind, by: BY_FILE },
    });
  }
  return [...events, ...(await tieByRegister(world, tx, { programmeId, organisationId }))];
}

async function writePartnerMarks(world: World, tx: Tx, file: SubmittedFile): Promise<void> {
  const { applicationId, organisationId } = file;
  await tx.delete(coApplicantMarks).where(eq(coApplicantMarks.applicationId, applicationId));
  const rows = partnerMarks(file.partners).map(({ kind, value }) => ({
    applicationId,
    organisationId,
    kind,
    // The hash of an organisation that describes itself so (`writeMarks`).
    blind: blindIndex(value, { key: world.keys.blindIndexKey, scope: `organisation-${kind}` }),
  }));
  if (rows.length > 0) await tx.insert(coApplicantMarks).values(rows);
}

async function isTied(tx: Tx, given: { organisationId: string; memberId: string }): Promise<boolean> {
  const { kind, endedAt, recordedBy, organisationId, consortiumMemberId } = interestTies;
  const known = await tx.$count(
    interestTies,
    and(
      eq(organisationId, given.organisationId),
      eq(consortiumMemberId, given.memberId),
      eq(kind, 'co-applicant'),
      or(isNull(endedAt), eq(recordedBy, BY_FILE)),
    ),
  );
  return known > 0;
}
