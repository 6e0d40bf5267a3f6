import { and, eq, isNull, max } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { ledgerPeriods } from '#db/schema/ledger.ts';
import type { LocalDate } from '#app/kernel/instant.ts';

/** The last day the books of a programme are closed through; null while none is. */
export async function closedThrough(reader: Reader, programmeId: string): Promise<LocalDate | null> {
  const [row] = await reader
    .select({ through: max(ledgerPeriods.through) })
    .from(ledgerPeriods)
    .where(and(eq(ledgerPeriods.programmeId, programmeId), isNull(ledgerPeriods.reopenedBy)));
  return row?.through ?? null;
}

/** Whether nothing may be posted on that day any more. The database refuses it in any case. */
export async function isClosedDay(reader: Reader, programmeId: string, day: LocalDate): Promise<boolean> {
  const through = await closedThrough(reader, programmeId);
  return through !== null && day <= through;
}
