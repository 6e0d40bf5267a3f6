import { and, desc, eq, isNull, lt, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { notices } from '#db/schema/messages.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isStaff } from '#app/kernel/roles.ts';
import { openRecords } from '#app/trail/open-records.server.ts';
import { noticeLink } from './notice-links.ts';

const PAGE = 50;
/** More is shown as "99+": nobody needs the exact number, and counting stops early. */
const MOST_COUNTED = 100;

/** A person's own notices, the newest first, fifty at a time. */
export async function noticesPage(reader: Reader, person: Person, given: { after: string | null }) {
  const rows = await reader
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.accountId, person.accountId),
        openTo(person),
        given.after ? lt(notices.id, given.after) : undefined,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const roles = person.memberships.map((membership) => membership.role);
  return {
    notices: shown.map(({ id, kind, values, createdAt, readAt, entityKind, entityId }) => ({
      id,
      kind,
      values,
      at: createdAt,
      unread: readAt === null,
      href: noticeLink({ kind: entityKind, id: entityId }, roles),
    })),
    unread: await unreadCount(reader, person),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/**
 * I9: of the staff's notices, none of a third party they were recused from after they were told. Whoever belongs to a
 * third party is told of what is theirs.
 */
function openTo({ accountId, memberships }: Person): SQL | undefined {
  if (!memberships.some(({ role }) => isStaff(role))) return undefined;
  return openRecords({ kind: notices.entityKind, record: notices.entityId }, accountId, { theirs: 'open' });
}

/** How many notices a person has not read, at most 100. */
export async function unreadCount(reader: Reader, person: Person): Promise<number> {
  const rows = await reader
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.accountId, person.accountId), isNull(notices.readAt), openTo(person)))
    .limit(MOST_COUNTED);
  return rows.length;
}
