import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';
import { identities } from './vault.ts';

/** An owner's invitation to join the organisation's team. The address is sealed, and emptied once it is answered. */
export const teamInvitations = pgTable(
  'team_invitations',
  {
    id: id(),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    role: text().notNull(),
    /** Whether whoever accepts is marked as a legal representative. */
    represents: boolean().notNull().default(false),
    identityId: ref()
      .notNull()
      .unique()
      .references(() => identities.id),
    /** Blind index of the address, to be compared with that of an account (CR-2). */
    emailIndex: text().notNull(),
    language: text().notNull(),
    invitedBy: ref()
      .notNull()
      .references(() => accounts.id),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    state: text().notNull().default('open'),
    answeredAt: instant(),
    acceptedBy: ref().references(() => accounts.id),
  },
  (t) => [
    index().on(t.organisationId, t.id),
    index().on(t.emailIndex),
    index().on(t.state, t.expiresAt),
    oneOf('team_invitations_role', t.role, [
      'applicant-owner',
      'applicant-editor',
      'applicant-finance',
      'applicant-viewer',
    ]),
    oneOf('team_invitations_state', t.state, ['open', 'accepted', 'withdrawn', 'expired']),
    check('team_invitations_accepted', sql`(${t.state} = 'accepted') = (${t.acceptedBy} is not null)`),
  ],
);
