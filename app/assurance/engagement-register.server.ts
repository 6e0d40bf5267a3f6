import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { auditEngagements } from '#db/schema/assurance.ts';
import { accounts } from '#db/schema/people.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { holds, type Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { staffMay } from '#app/people/access.ts';
import { standingAt } from './engagement.ts';

const PAGE = 50;

/** One act of the auditor, in codes: `about` is the page, file, item or ground it was. */
export type RegisterRow = {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  readonly about: Readonly<
    Record<'page' | 'code' | 'format' | 'profile' | 'item' | 'reference' | 'ground' | 'sha256', string>
  >;
};

/** I39: one engagement and everything opened or taken under it, newest first, for the auditor and for the lead alike. */
export async function engagementPage(
  reader: Reader,
  actor: Person,
  asked: { id: string; at: Instant; after: string | null },
) {
  const [row] = await reader
    .select({ engagement: auditEngagements, auditor: accounts.alias })
    .from(auditEngagements)
    .innerJoin(accounts, eq(accounts.id, auditEngagements.accountId))
    .where(eq(auditEngagements.id, asked.id));
  if (!row) return null;
  const { engagement, auditor } = row;
  const own = engagement.accountId === actor.accountId && holds(actor, 'auditor');
  if (!own && !staffMay(actor, 'engagements.invite', engagement.programmeId)) return null;
  return {
    engagement: { ...engagement, auditor, standing: standingAt(engagement, asked.at) },
    ...(await acts(reader, asked)),
  };
}

async function acts(
  reader: Reader,
  { id, after }: { id: string; after: string | null },
): Promise<{ rows: readonly RegisterRow[]; next: string | null }> {
  const text = (name: string) => sql<string>`coalesce(${trailEvents.body} ->> ${name}, '')`;
  const rows = await reader
    .select({
      id: trailEvents.id,
      at: trailEvents.at,
      kind: trailEvents.kind,
      page: text('page'),
      code: text('code'),
      format: text('format'),
      profile: text('profile'),
      item: text('item'),
      reference: text('reference'),
      ground: text('ground'),
      sha256: text('sha256'),
    })
    .from(trailEvents)
    .where(
      and(
        or(
          and(eq(trailEvents.entityKind, 'audit-engagement'), eq(trailEvents.entityId, id)),
          and(eq(trailEvents.entityKind, 'audit-download'), sql`${trailEvents.body} ->> 'engagementId' = ${id}`),
        ),
        after ? lt(trailEvents.id, after) : undefined,
      ),
    )
    .orderBy(desc(trailEvents.id))
    .limit(PAGE + 1);
  return {
    rows: rows.slice(0, PAGE).map(({ id: eventId, at, kind, ...about }) => ({ id: eventId, at, kind, about })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}
