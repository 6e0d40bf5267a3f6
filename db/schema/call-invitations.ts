import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { identities } from './vault.ts';

/**
 * Who may see and answer a call that is not public: an organisation, or an address whose code brings one in. The
 * address is sealed, and emptied once the invitation is answered or has ended.
 */
export const callInvitations = pgTable(
  'call_invitations',
  {
    id: id(),
    callId: ref()
      .notNull()
      .references(() => calls.id),
    state: text().notNull(),
    /** Known from the start, or since the code was entered. */
    organisationId: ref().references(() => organisations.id),
    identityId: ref()
      .unique()
      .references(() => identities.id),
    /** Blind index of the address, to be compared with that of an account (CR-2). */
    emailIndex: text(),
    /** The language the code is sent in. */
    language: text().notNull(),
    invitedBy: text().notNull(),
    invitedAt: instant().notNull(),
    answeredAt: instant(),
    endedBy: text(),
    endedAt: instant(),
  },
  (t) => [
    index().on(t.callId, t.id),
    index().on(t.organisationId, t.callId),
    index().on(t.emailIndex),
    uniqueIndex('call_invitations_once')
      .on(t.callId, t.organisationId)
      .where(sql`${t.state} = 'granted'`),
    uniqueIndex('call_invitations_sent_once')
      .on(t.callId, t.emailIndex)
      .where(sql`${t.state} = 'sent'`),
    oneOf('call_invitations_state', t.state, ['sent', 'granted', 'withdrawn']),
    check('call_invitations_address', sql`(${t.identityId} is null) = (${t.emailIndex} is null)`),
    check('call_invitations_sent', sql`${t.state} <> 'sent' or ${t.emailIndex} is not null`),
    check('call_invitations_granted', sql`${t.state} <> 'granted' or ${t.organisationId} is not null`),
    check('call_invitations_withdrawn', sql`(${t.state} = 'withdrawn') = (${t.endedBy} is not null)`),
  ],
);
