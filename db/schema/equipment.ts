import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { accounts } from './people.ts';
import { costLines } from './reports.ts';
import { identities } from './vault.ts';

/** I34: who owns a piece of equipment after the action. Written once; a higher number of the same cost corrects it. */
export const equipmentRecords = pgTable(
  'equipment_records',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    /** The accepted cost it was bought with. */
    costLineId: ref()
      .notNull()
      .references(() => costLines.id),
    number: integer().notNull(),
    owner: text().notNull(),
    /** What the office files the deed of transfer, the receipt of the sale or the police report under. */
    transferDocument: text().notNull(),
    reason: text().notNull(),
    /** Its serial number, sealed in the vault (starred in D20); null where it bears none or none is known. */
    identityId: ref().references(() => identities.id),
    recordedBy: ref()
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    unique('equipment_records_number').on(t.costLineId, t.number),
    index().on(t.agreementId, t.id),
    oneOf('equipment_records_owner', t.owner, [
      'third-party',
      'local-organisation',
      'public-body',
      'consortium-member',
      'sold',
      'lost',
    ]),
    check('equipment_records_positive', sql`${t.number} > 0`),
    check(
      'equipment_records_reason',
      sql`length(${t.reason}) <= 1000 and (${t.owner} not in ('sold', 'lost') or ${t.reason} <> '')`,
    ),
    check(
      'equipment_records_document',
      sql`length(${t.transferDocument}) <= 120 and (${t.owner} in ('third-party', 'lost') or ${t.transferDocument} <> '')`,
    ),
  ],
);
