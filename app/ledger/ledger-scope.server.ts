import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { auditEngagements } from '#db/schema/assurance.ts';
import { programmes } from '#db/schema/programme.ts';
import { holds, type Actor } from '#app/kernel/actor.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';

/** Which books a person reads: a programme, and the value dates that are open to them, both included. */
export type BookScope = {
  readonly programmeId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** I39: the engagement an auditor reads under, until when (exclusive); null for staff. */
  readonly engagement: Engagement | null;
  /** I9: the account whose recusals keep lines back; null for an auditor, whose books are those of the engagement. */
  readonly withheldFrom: string | null;
};

export type Engagement = {
  readonly id: string;
  readonly profile: AuditProfile;
  readonly endsAt: Instant;
  /** When the auditor accepted the terms; nothing is shown before. */
  readonly acceptedAt: Instant | null;
};

/** I37: `full` may open identities one by one and take files that hold them; `protected` never does. */
export type AuditProfile = 'full' | 'protected';

const BEGINNING = '2000-01-01';
const END = '2999-12-31';

/**
 * I39: an auditor reads the programme and the period of the engagement that is running now, once its terms are accepted,
 * and nothing without one. Whoever else may open the books reads every day of them, but no line of a third party they are
 * recused from (I9). The ledger knows no stage, so it asks the tables and not the rooms.
 */
export async function bookScope(reader: Reader, actor: Actor, at: Instant): Promise<BookScope | null> {
  if (actor.kind === 'person' && holds(actor, 'auditor')) {
    const scope = await engagementScope(reader, actor.accountId, at);
    return scope?.engagement.acceptedAt ? scope : null;
  }
  const withheldFrom = actor.kind === 'person' ? actor.accountId : null;
  return { programmeId: await firstProgrammeId(reader), from: BEGINNING, to: END, engagement: null, withheldFrom };
}

/** Narrows a scope to the days somebody asked for; days outside it stay closed. */
export function narrowed(scope: BookScope, asked: { from: LocalDate | null; to: LocalDate | null }): BookScope {
  const from = asked.from && asked.from > scope.from ? asked.from : scope.from;
  const to = asked.to && asked.to < scope.to ? asked.to : scope.to;
  return { ...scope, from, to };
}

/** What the engagement that is running opens, its terms accepted or not: for the page of the terms alone. */
export async function engagementScope(
  reader: Reader,
  accountId: string,
  at: Instant,
): Promise<(BookScope & { readonly engagement: Engagement }) | null> {
  const [row] = await reader
    .select()
    .from(auditEngagements)
    .where(
      and(
        eq(auditEngagements.accountId, accountId),
        lte(auditEngagements.startsAt, at),
        gt(auditEngagements.endsAt, at),
      ),
    )
    .orderBy(desc(auditEngagements.id))
    .limit(1);
  if (!row) return null;
  const { id, programmeId, periodFrom: from, periodTo: to, endsAt, acceptedAt } = row;
  // The cast is the check `audit_engagements_profile` of the table.
  const engagement = { id, profile: row.profile as AuditProfile, endsAt, acceptedAt };
  return { programmeId, from, to, engagement, withheldFrom: null };
}

async function firstProgrammeId(reader: Reader): Promise<string> {
  const [row] = await reader.select({ id: programmes.id }).from(programmes).orderBy(asc(programmes.id)).limit(1);
  if (!row) throw new Error('there is no programme yet');
  return row.id;
}
