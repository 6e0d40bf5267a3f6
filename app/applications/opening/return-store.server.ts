import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applicationReturnEnds, applicationReturns } from '#db/schema/eligibility.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { OpenReturn } from './return.ts';

/** The return of a file that has not ended; null where there is none. */
export async function openReturn(reader: Reader, applicationId: ApplicationId): Promise<OpenReturn | null> {
  const { id, number, parts, message, dueAt, returnedAt } = applicationReturns;
  const [row] = await reader
    .select({ id, number, parts, message, dueAt, returnedAt })
    .from(applicationReturns)
    .leftJoin(applicationReturnEnds, eq(applicationReturnEnds.returnId, id))
    .where(and(eq(applicationReturns.applicationId, applicationId), isNull(applicationReturnEnds.returnId)))
    .orderBy(desc(number))
    .limit(1);
  return row ?? null;
}
