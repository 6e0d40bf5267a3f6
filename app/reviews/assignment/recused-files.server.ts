import { and, eq, not } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';

/** I9: files of a call the person, or their organisation, has a conflict with: no list shows them a line of these. */
export async function recusedFiles(reader: Reader, actor: Actor, callId: CallId): Promise<ReadonlySet<string>> {
  const open = notRecused(applications.organisationId, actor);
  if (!open) return new Set();
  const rows = await reader
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.callId, callId), not(open)));
  return new Set(rows.map(({ id }) => id));
}
