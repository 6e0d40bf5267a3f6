import { and, count, desc, eq, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { derogations, harmRecords } from '#db/schema/derogations.ts';
import { emergencyRedactions, grantPublications } from '#db/schema/publication.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { addDays, utcDate, type Instant } from '#app/kernel/instant.ts';
import { isRecusedFrom, notRecused } from '#app/organisations/interests/recusal.server.ts';
import { shownPlace } from '#app/organisations/places.ts';
import { staffMay } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { storedDerogation } from './derogation-store.server.ts';
import type { Harm } from './publication.ts';
import { loadPublication } from './publication-store.server.ts';
import { TIERS, type Tier } from './tier.ts';

const PAGE = 50;
/** A review is announced this many days before its day. */
const REVIEW_AHEAD = 30;

/** The register: every signed grant with what is seen of it, the newest first; keyset-paged. */
export async function publicationList(
  reader: Reader,
  actor: Person,
  filter: { tier?: Tier; after?: string; at: Instant },
) {
  const reached = inProgrammes(grantPublications.programmeId, actor, 'publication.read');
  const waiver = sql<boolean>`exists (${reader
    .select({ one: sql`1` })
    .from(derogations)
    .where(
      and(
        eq(derogations.agreementId, grantPublications.agreementId),
        eq(derogations.kind, 'publication'),
        eq(derogations.state, 'approved'),
        gte(derogations.validUntil, utcDate(filter.at)),
      ),
    )})`;
  const rows = await reader
    .select({
      agreementId: grantPublications.agreementId,
      reference: agreements.reference,
      organisation: organisations.alias,
      tier: grantPublications.tier,
      held: grantPublications.held,
      waiver,
      disposed: sql<boolean>`is_disposed('agreement', ${grantPublications.agreementId})`,
    })
    .from(grantPublications)
    .innerJoin(agreements, eq(agreements.id, grantPublications.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        reached,
        notRecused(agreements.organisationId, actor),
        filter.tier ? eq(grantPublications.tier, filter.tier) : undefined,
        filter.after ? lt(grantPublications.agreementId, filter.after) : undefined,
      ),
    )
    .orderBy(desc(grantPublications.agreementId))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, tier: row.tier as Tier }));
  return {
    rows: shown,
    next: rows.length > PAGE ? (shown.at(-1)?.agreementId ?? null) : null,
    counts: await countsByTier(reader, actor),
  };
}

async function countsByTier(reader: Reader, actor: Person) {
  const rows = await reader
    .select({ tier: grantPublications.tier, grants: count() })
    .from(grantPublications)
    .innerJoin(agreements, eq(agreements.id, grantPublications.agreementId))
    .where(
      and(
        inProgrammes(grantPublications.programmeId, actor, 'publication.read'),
        notRecused(agreements.organisationId, actor),
      ),
    )
    .groupBy(grantPublications.tier);
  return TIERS.map((tier) => ({ tier, grants: rows.find((row) => row.tier === tier)?.grants ?? 0 }));
}

/** One grant: what is seen of it, its exceptions, and how often harm was recorded. */
export async function grantPublicationPage(reader: Reader, actor: Person, agreementId: AgreementId) {
  const publication = await loadPublication(reader, agreementId);
  if (!publication || !staffMay(actor, 'publication.read', publication.programmeId)) return null;
  if (await isRecusedFrom(reader, actor, publication.organisationId)) return null;
  const [recipient] = await reader
    .select({ alias: organisations.alias, country: organisations.country, regionOnly: organisations.regionOnly })
    .from(organisations)
    .where(eq(organisations.id, publication.organisationId));
  if (!recipient) throw new Error('a grant without its organisation');
  const rows = await reader
    .select()
    .from(derogations)
    .where(eq(derogations.agreementId, agreementId))
    .orderBy(desc(derogations.id));
  const harms = await reader
    .select()
    .from(harmRecords)
    .where(eq(harmRecords.agreementId, agreementId))
    .orderBy(desc(harmRecords.id));
  const { heldBy, organisationId: _organisation, ...shown } = publication;
  return {
    publication: shown,
    heldByReader: heldBy === actor.accountId,
    organisation: recipient.alias,
    place: shownPlace(recipient),
    derogations: rows.map(storedDerogation),
    harms: harms.map(({ id, reference, noticedOn, reasonClass }) => ({
      id,
      reference,
      noticedOn,
      // The cast is the check of the table.
      reasonClass: reasonClass as Harm,
    })),
  };
}

/** I38: the exceptions of the reader's programmes: what waits for an approval, what is due for its yearly look, all. */
export async function derogationList(
  reader: Reader,
  actor: Person,
  filter: { only: 'waiting' | 'due' | null; after?: string; at: Instant },
) {
  const soon = utcDate(addDays(filter.at, REVIEW_AHEAD));
  const narrowed = {
    waiting: inArray(derogations.state, ['proposed', 'approved_once']),
    due: and(eq(derogations.state, 'approved'), lte(derogations.reviewOn, soon)),
  };
  const rows = await reader
    .select({ row: derogations, agreement: agreements.reference, organisation: organisations.alias })
    .from(derogations)
    .innerJoin(agreements, eq(agreements.id, derogations.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        inProgrammes(derogations.programmeId, actor, 'publication.read'),
        notRecused(agreements.organisationId, actor),
        filter.only ? narrowed[filter.only] : undefined,
        filter.after ? lt(derogations.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(derogations.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE).map(({ row, ...about }) => ({ ...storedDerogation(row), ...about }));
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** The emergencies of the reader's programmes that are not lifted. */
export async function runningRedactions(reader: Reader, actor: Person) {
  return reader
    .select({
      id: emergencyRedactions.id,
      country: emergencyRedactions.country,
      orderedAt: emergencyRedactions.orderedAt,
      orderedBy: accounts.alias,
      own: sql<boolean>`${emergencyRedactions.orderedBy} = ${actor.accountId}`,
    })
    .from(emergencyRedactions)
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, emergencyRedactions.orderedBy))
    .where(
      and(
        isNull(emergencyRedactions.liftedAt),
        inProgrammes(emergencyRedactions.programmeId, actor, 'publication.read'),
      ),
    )
    .orderBy(desc(emergencyRedactions.id));
}
