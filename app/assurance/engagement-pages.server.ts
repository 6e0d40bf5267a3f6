import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { auditEngagements } from '#db/schema/assurance.ts';
import { accounts } from '#db/schema/people.ts';
import { addDays, utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { standingAt, type EngagementStanding } from './engagement.ts';

const PAGE = 50;

export type EngagementRow = {
  readonly id: string;
  readonly auditor: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly startsAt: Instant;
  /** Exclusive; null would be endless, which there is not. */
  readonly endsAt: Instant;
  readonly standing: EngagementStanding;
};

/** Whom the books can be opened to, what is proposed, and every engagement, newest first. */
export async function engagementsPage(reader: Reader, given: { at: Instant; after: string | null }) {
  const programme = await theProgramme(reader);
  const today = utcDate(given.at);
  return {
    auditors: await auditorsToChoose(reader, programme.id),
    proposed: {
      periodFrom: programme.startsOn,
      periodTo: programme.endsOn,
      startsOn: today,
      endsOn: utcDate(addDays(given.at, 30)),
    },
    ...(await engagements(reader, { programmeId: programme.id, ...given })),
  };
}

async function auditorsToChoose(reader: Reader, programmeId: string) {
  const ids = await accountsHolding(reader, { programmeId, roles: ['auditor'] });
  if (ids.length === 0) return [];
  return reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, ids))
    .orderBy(asc(accounts.alias), asc(accounts.id));
}

async function engagements(
  reader: Reader,
  given: { programmeId: string; at: Instant; after: string | null },
): Promise<{ engagements: readonly EngagementRow[]; next: string | null }> {
  const rows = await reader
    .select({
      id: auditEngagements.id,
      auditor: accounts.alias,
      periodFrom: auditEngagements.periodFrom,
      periodTo: auditEngagements.periodTo,
      startsAt: auditEngagements.startsAt,
      endsAt: auditEngagements.endsAt,
    })
    .from(auditEngagements)
    .innerJoin(accounts, eq(accounts.id, auditEngagements.accountId))
    .where(
      and(
        eq(auditEngagements.programmeId, given.programmeId),
        given.after ? lt(auditEngagements.id, given.after) : undefined,
      ),
    )
    .orderBy(desc(auditEngagements.id))
    .limit(PAGE + 1);
  return {
    engagements: rows.slice(0, PAGE).map((row) => ({ ...row, standing: standingAt(row, given.at) })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}
