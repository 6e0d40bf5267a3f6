import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { redresses } from '#db/schema/redress.ts';
import { shortlistLines, shortlists } from '#db/schema/shortlists.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import type { ApplicationState } from '../application-lifecycle.ts';
import type { RefusalComplaint } from './refusal-complaint.server.ts';

/**
 * Whether a complaint against not being shortlisted may be written until a day, or was. For the applicant's own page:
 * null for a note on the shortlist, before it is decided, and where the period passed without a complaint.
 */
export async function shortlistComplaint(
  reader: Reader,
  application: { id: ApplicationId; state: ApplicationState },
  at: Instant,
): Promise<RefusalComplaint | null> {
  const { id, state } = application;
  if (state !== 'rejected' && state !== 'shortlisted') return null;
  const [told] = await reader
    .select({ until: shortlists.redressUntil, redressId: redresses.id })
    .from(shortlistLines)
    .innerJoin(shortlists, and(eq(shortlists.id, shortlistLines.shortlistId), eq(shortlists.state, 'decided')))
    .leftJoin(redresses, and(eq(redresses.shortlistId, shortlists.id), eq(redresses.applicationId, id)))
    .where(and(eq(shortlistLines.applicationId, id), eq(shortlistLines.shortlisted, false)));
  if (!told?.until) return null;
  const filed = told.redressId !== null;
  return filed || utcDate(at) <= told.until ? { until: told.until, filed } : null;
}
