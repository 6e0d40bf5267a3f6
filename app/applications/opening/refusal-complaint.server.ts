import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { redresses } from '#db/schema/redress.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import type { ApplicationState } from '../application-lifecycle.ts';
import { confirmedRefusal } from './assessment-store.server.ts';

/** Whether a complaint against a refusal of eligibility may be written until a day, or was. */
export type RefusalComplaint = { readonly until: LocalDate; readonly filed: boolean };

/** For the applicant's own page: null where nothing was refused, or its period passed without a complaint. */
export async function refusalComplaint(
  reader: Reader,
  application: { id: ApplicationId; state: ApplicationState },
  at: Instant,
): Promise<RefusalComplaint | null> {
  if (application.state === 'draft') return null;
  const refusal = await confirmedRefusal(reader, application.id);
  if (!refusal?.redressUntil) return null;
  const filed = (await reader.$count(redresses, eq(redresses.assessmentId, refusal.assessmentId))) > 0;
  const open = application.state === 'ineligible' && utcDate(at) <= refusal.redressUntil;
  return filed || open ? { until: refusal.redressUntil, filed } : null;
}
