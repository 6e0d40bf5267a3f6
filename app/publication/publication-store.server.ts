import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { emergencyRedactions, grantPublications, publicationConsents } from '#db/schema/publication.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import type { Publication } from './publication.ts';
import type { NextTier } from './tier-choice.ts';
import { publicCodeOf, type Tier } from './tier.ts';

/** What the public sees of a grant, locked until the transaction ends; null where nothing was decided yet. */
export async function lockPublication(tx: Tx, agreementId: AgreementId): Promise<Publication | null> {
  const [row] = await selectPublication(tx)
    .where(eq(grantPublications.agreementId, agreementId))
    .for('update', { of: grantPublications });
  return row ? withConsent(tx, row) : null;
}

export async function loadPublication(reader: Reader, agreementId: AgreementId): Promise<Publication | null> {
  const [row] = await selectPublication(reader).where(eq(grantPublications.agreementId, agreementId));
  return row ? withConsent(reader, row) : null;
}

type Row = {
  publication: typeof grantPublications.$inferSelect;
  organisationId: string;
  reference: string;
};

function selectPublication(reader: Reader) {
  return reader
    .select({
      publication: grantPublications,
      organisationId: agreements.organisationId,
      reference: agreements.reference,
    })
    .from(grantPublications)
    .innerJoin(agreements, eq(agreements.id, grantPublications.agreementId));
}

async function withConsent(reader: Reader, { publication, ...about }: Row): Promise<Publication> {
  const [word] = await reader
    .select({ tier: publicationConsents.tier })
    .from(publicationConsents)
    .where(eq(publicationConsents.agreementId, publication.agreementId))
    .orderBy(desc(publicationConsents.decidedAt), desc(publicationConsents.id))
    .limit(1);
  // The casts are the checks `grant_publications_tier` and `publication_consents_tier` of the database.
  return { ...publication, ...about, tier: publication.tier as Tier, consent: (word?.tier ?? null) as Tier | null };
}

type Next = NextTier & { readonly held?: boolean };

/** Writes what is shown from now on, under a new public code; answers the event of it. */
export async function savePublication(
  world: World,
  tx: Tx,
  given: {
    publication: Publication;
    actor: Actor;
    next: Next;
    kind: `publication.${string}`;
    about?: DomainEvent['body'];
  },
): Promise<DomainEvent> {
  const { publication, actor, next, kind, about = {} } = given;
  const { agreementId, programmeId, reference } = publication;
  const { tier, publishFrom, recipientOrgId, held = publication.held } = next;
  const by = actorReference(actor);
  const publicCode = publicCodeOf(world.ids.next());
  await tx
    .update(grantPublications)
    .set({
      tier,
      publishFrom,
      recipientOrgId,
      publicCode,
      held,
      heldBy: held ? (publication.heldBy ?? by) : null,
      version: publication.version + 1,
      changedBy: by,
      changedAt: world.clock.now(),
    })
    .where(eq(grantPublications.agreementId, agreementId));
  const body = { reference, from: publication.tier, tier, code: publicCode, ...about };
  return { kind, programmeId, entity: { kind: 'agreement', id: agreementId }, body };
}

/** Whether a country of a programme is under an emergency now. */
export async function isRedacted(reader: Reader, about: { programmeId: string; country: string }): Promise<boolean> {
  const [row] = await reader
    .select({ id: emergencyRedactions.id })
    .from(emergencyRedactions)
    .where(
      and(
        eq(emergencyRedactions.programmeId, about.programmeId),
        eq(emergencyRedactions.country, about.country),
        isNull(emergencyRedactions.liftedAt),
      ),
    );
  return row !== undefined;
}
