import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisationMarks } from '#db/schema/organisation-marks.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { blindIndex } from '#app/vault/seal.ts';
import type { Profile } from '../organisation.ts';
import { marksOf } from './applicant-marks.ts';

/** Replaces the marks of an organisation by those of its description now. The same word has one hash everywhere. */
export async function writeMarks(
  world: World,
  tx: Tx,
  given: { organisationId: OrganisationId; profile: Profile },
): Promise<void> {
  const { organisationId } = given;
  await tx.delete(organisationMarks).where(eq(organisationMarks.organisationId, organisationId));
  const rows = marksOf(given.profile).map(({ kind, value }) => ({
    organisationId,
    kind,
    blind: blindIndex(value, { key: world.keys.blindIndexKey, scope: `organisation-${kind}` }),
  }));
  await tx.insert(organisationMarks).values(rows);
}
