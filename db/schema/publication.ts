import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { REASON_CLASSES } from './derogations.ts';
import { programmes } from './programme.ts';

const TIERS = ['named', 'anonymised', 'region', 'delayed', 'withheld'];

/** What the public may see of one signed grant. A grant without a row is seen by nobody. */
export const grantPublications = pgTable(
  'grant_publications',
  {
    agreementId: ref()
      .primaryKey()
      .references(() => agreements.id),
    programmeId: ref().notNull(),
    tier: text().notNull(),
    /** Stands for the grant in everything public; a new one with every change, so that no two versions can be joined. */
    publicCode: text().notNull().unique(),
    /** Of the tier `delayed`: the first day it is shown, anonymised. */
    publishFrom: date({ mode: 'string' }),
    /** Of the tier `named`: the organisation's own public identifier, `KE-NCB-123`, if it gave one. */
    recipientOrgId: text(),
    /** Taken down: withheld until another person than the one who did it releases it. */
    held: boolean().notNull().default(false),
    heldBy: text(),
    version: integer().notNull().default(1),
    changedBy: text().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.agreementId),
    oneOf('grant_publications_tier', t.tier, TIERS),
    check('grant_publications_held', sql`not ${t.held} or (${t.tier} = 'withheld' and ${t.heldBy} is not null)`),
    check('grant_publications_delay', sql`(${t.tier} = 'delayed') = (${t.publishFrom} is not null)`),
    check('grant_publications_org_id', sql`${t.recipientOrgId} is null or ${t.tier} = 'named'`),
  ],
);

/** I38: each decision of the grantee about being seen, the newest in force. Never updated. */
export const publicationConsents = pgTable(
  'publication_consents',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    tier: text().notNull(),
    accountId: ref().notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [index().on(t.agreementId, t.decidedAt), oneOf('publication_consents_tier', t.tier, TIERS)],
);

/** I38: what the grants of a call start with. Being named is never a default: it takes the grantee's own word. */
export const callPublicationDefaults = pgTable(
  'call_publication_defaults',
  {
    callId: ref()
      .primaryKey()
      .references(() => calls.id),
    programmeId: ref().notNull(),
    tier: text().notNull(),
    setBy: text().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [oneOf('call_publication_defaults_tier', t.tier, ['anonymised', 'region', 'withheld'])],
);

/** Who publishes: identifiers of the open data standards. */
export const publishers = pgTable('publishers', {
  programmeId: ref()
    .primaryKey()
    .references(() => programmes.id),
  /** org-id.guide identifier of the organisation that publishes. */
  orgId: text().notNull(),
  /** `360G-…`, given by 360Giving. */
  threeSixtyPrefix: text().notNull(),
  funderOrgId: text().notNull(),
  /** IATI identifier of the EU's own activity, if known. */
  parentActivityId: text(),
  setBy: text().notNull(),
  setAt: instant().notNull(),
});

/** A country whose grants are withheld, those of today and those to come, until it is lifted. */
export const emergencyRedactions = pgTable(
  'emergency_redactions',
  {
    id: id(),
    programmeId: ref().notNull(),
    country: text().notNull(),
    reasonClass: text().notNull(),
    orderedBy: text().notNull(),
    orderedAt: instant().notNull(),
    liftedBy: text(),
    liftedAt: instant(),
  },
  (t) => [
    uniqueIndex('emergency_redactions_one_live')
      .on(t.programmeId, t.country)
      .where(sql`${t.liftedAt} is null`),
    oneOf('emergency_redactions_reason_class', t.reasonClass, REASON_CLASSES),
  ],
);
