import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { programmes } from './programme.ts';

/** I5, I41: a higher cap for one third party, agreed to by the contracting authority; asked for by one, granted by another. */
export const capOverrides = pgTable(
  'cap_overrides',
  {
    id: id(),
    programmeId: ref()
      .notNull()
      .references(() => programmes.id),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    /** `GIAI-CO-0003`. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    /** What the third party may hold in the whole action, in place of the programme's cap. EUR cents. */
    capMinor: minor().notNull(),
    /** Under which the contracting authority agreed, and the paper that says so. */
    authorityReference: text().notNull(),
    documentReference: text().notNull(),
    reason: text().notNull(),
    validUntil: date({ mode: 'string' }).notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    index().on(t.organisationId),
    uniqueIndex('cap_overrides_one_live')
      .on(t.programmeId, t.organisationId)
      .where(sql`${t.state} in ('proposed', 'approved')`),
    oneOf('cap_overrides_state', t.state, ['proposed', 'approved', 'refused', 'ended']),
    check('cap_overrides_said', sql`length(${t.authorityReference}) > 0 and length(${t.documentReference}) > 0 and length(${t.reason}) > 0`), // prettier-ignore
    check('cap_overrides_decided', sql`(${t.state} = 'proposed') = (${t.decidedBy} is null)`),
    check('cap_overrides_two_people', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy}`),
    check('cap_overrides_ended', sql`(${t.state} = 'ended') = (${t.endedAt} is not null)`),
  ],
);
