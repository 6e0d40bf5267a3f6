import { Readable } from 'node:stream';
import { and, eq, isNull } from 'drizzle-orm';
import { disbursements, onwardProofs } from '#db/schema/disbursements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { proveOnward } from '#app/disbursements/prove-onward.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { acceptHosting, askHost } from '#app/organisations/hosting/change-hosting.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { personOf } from './cast.ts';
import type { Grantee } from './enrol.ts';
import type { Grant } from './grant.ts';
import { samplePdf } from './sample-pdf.ts';
import type { StoryWorld } from './story-world.ts';

/** A third party of the portal holds the money of another: asked for by one owner, accepted by the other. */
export async function host(world: StoryWorld, given: { group: Grantee; host: Grantee }): Promise<void> {
  const of = eq(organisations.id, given.host.organisationId);
  const [row] = await world.db.select({ alias: organisations.alias }).from(organisations).where(of);
  const hostAlias = row?.alias ?? '';
  const asked = { hostAlias, key: namedKey(`host ${hostAlias}`) };
  const { hostingId } = expectOk(await askHost(world, await personOf(world, given.group.owner.accountId), asked));
  const accepted = { hostingId, key: namedKey(`hosted ${hostAlias}`) };
  expectOk(await acceptHosting(world, await personOf(world, given.host.owner.accountId), accepted));
}

/** The grantee shows of everything that arrived at its host that it was passed on. */
export async function passedOn(world: StoryWorld, { agreementId, grantee }: Grant): Promise<void> {
  const arrived = and(
    eq(disbursements.agreementId, agreementId),
    eq(disbursements.state, 'confirmed'),
    isNull(onwardProofs.disbursementId),
  );
  const rows = await world.db
    .select({ disbursementId: disbursements.id })
    .from(disbursements)
    .leftJoin(onwardProofs, eq(onwardProofs.disbursementId, disbursements.id))
    .where(arrived);
  for (const { disbursementId } of rows) {
    const proof = { mediaType: 'application/pdf', open: () => Readable.from(samplePdf(`passed on ${disbursementId}`)) };
    const key = namedKey(`onward ${disbursementId}`);
    expectOk(await proveOnward(world, grantee.owner, { disbursementId, proof, key }));
  }
}
