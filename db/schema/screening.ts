import { bigint, check, date, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { identities } from './vault.ts';

/** Who signs for a third party, controls it, or holds its money for it. Name and date of birth are in the vault. */
export const relatedParties = pgTable(
  'related_parties',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    identityId: ref()
      .notNull()
      .unique()
      .references(() => identities.id),
    role: text().notNull(),
    /** I5: the same for the same host or controller behind two third parties: a keyed hash, null where nothing tells. */
    mark: text(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.organisationId),
    index().on(t.mark),
    oneOf('related_parties_role', t.role, ['signatory', 'controller', 'host']),
  ],
);

/** One import of a sanctions list, numbered over all publishers. Never changed. */
export const sanctionLists = pgTable(
  'sanction_lists',
  {
    id: id(),
    number: integer().notNull().unique(),
    publisher: text().notNull(),
    /** The day the publisher made it. */
    publishedOn: date({ mode: 'string' }).notNull(),
    sha256: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    entries: integer().notNull(),
    importedBy: text().notNull(),
    importedAt: instant().notNull(),
  },
  (t) => [
    unique().on(t.publisher, t.number),
    oneOf('sanction_lists_publisher', t.publisher, ['EU', 'UN']),
    check('sanction_lists_entries', sql`${t.entries} > 0`),
  ],
);

/**
 * What a list says of one person or body, once for every wording. It stands on the lists from `firstList` to
 * `lastList`, and is in force while that is the newest of its publisher.
 */
export const sanctionEntries = pgTable(
  'sanction_entries',
  {
    id: id(),
    publisher: text().notNull(),
    reference: text().notNull(),
    kind: text().notNull(),
    /** `{ names: [{ text, strong }], births: [{ from, to }] }` */
    content: jsonb().notNull(),
    digest: text().notNull(),
    firstList: integer().notNull(),
    lastList: integer().notNull(),
  },
  (t) => [
    unique('sanction_entries_wording').on(t.publisher, t.reference, t.digest),
    index().on(t.publisher, t.lastList),
    oneOf('sanction_entries_kind', t.kind, ['person', 'entity']),
  ],
);

/** I20: that one third party was compared with the lists in force. Never changed. */
export const screenings = pgTable(
  'screenings',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    /** Number of the newest list then. */
    listNumber: integer().notNull(),
    /** `screening_seen(organisation)` then: grows with every change of who is screened. */
    seen: integer().notNull(),
    /** How many people and bodies, and what was found. */
    parties: integer().notNull(),
    matches: integer().notNull(),
    comparison: integer().notNull(),
    screenedBy: text().notNull(),
    screenedAt: instant().notNull(),
  },
  (t) => [index().on(t.organisationId, t.listNumber, t.seen)],
);

/** I16: a possible match. Who was compared is known by vault record and role; names stay in the vault. */
export const screeningHits = pgTable(
  'screening_hits',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    entryId: ref()
      .notNull()
      .references(() => sanctionEntries.id),
    identityId: ref()
      .notNull()
      .references(() => identities.id),
    role: text().notNull(),
    /** Keyed hash of what was compared: the same names are not asked about twice. */
    mark: text().notNull(),
    /** The sealed field, and the place of the listed name, that came closest. */
    field: text().notNull(),
    listedName: integer().notNull(),
    score: integer().notNull(),
    birth: text().notNull(),
    /** Which parts met and why, by position; read by the version of the comparison that wrote it. */
    meetings: jsonb().notNull(),
    comparison: integer().notNull(),
    state: text().notNull(),
    openedAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    unique('screening_hits_once').on(t.organisationId, t.identityId, t.entryId, t.mark),
    index().on(t.state, t.id),
    oneOf('screening_hits_state', t.state, ['open', 'false_positive', 'confirmed', 'escalated']),
    oneOf('screening_hits_role', t.role, ['organisation', 'signatory', 'controller', 'payee', 'host', 'operator']),
    check('screening_hits_score', sql`${t.score} between 0 and 100`),
  ],
);

/** I16: what each person said of a possible match, and why. Two who agree settle it. Never changed. */
export const screeningOpinions = pgTable(
  'screening_opinions',
  {
    hitId: ref()
      .notNull()
      .references(() => screeningHits.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    verdict: text().notNull(),
    ground: text().notNull(),
    note: text().notNull(),
    givenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hitId, t.step] }),
    unique().on(t.hitId, t.accountId),
    oneOf('screening_opinions_verdict', t.verdict, ['different', 'same']),
    check('screening_opinions_step', sql`${t.step} in (1, 2, 3)`),
  ],
);
