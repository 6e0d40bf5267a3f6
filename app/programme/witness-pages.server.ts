import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { witnesses, witnessMails } from '#db/schema/witnesses.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from './programme-store.server.ts';

/** AT-3: who is sent checkpoints now, and what each was sent last. Addresses stay in the vault. */
export async function witnessesPage(reader: Reader, actor: Person) {
  const { id: programmeId } = await theProgramme(reader);
  if (!staffMay(actor, 'witnesses.manage', programmeId)) return null;
  const sent = reader
    .selectDistinctOn([witnessMails.witnessId])
    .from(witnessMails)
    .orderBy(witnessMails.witnessId, sql`${witnessMails.day} desc`)
    .as('sent');
  const rows = await reader
    .select({
      id: witnesses.id,
      name: witnesses.name,
      language: witnesses.language,
      addedAt: witnesses.addedAt,
      day: sent.day,
      size: sent.size,
    })
    .from(witnesses)
    .leftJoin(sent, eq(sent.witnessId, witnesses.id))
    .where(and(eq(witnesses.programmeId, programmeId), isNull(witnesses.removedAt)))
    .orderBy(asc(witnesses.id));
  return {
    witnesses: rows.map(({ day, size, ...row }) => ({
      ...row,
      // The cast is the check `witnesses_language` of the database.
      language: row.language as Language,
      sent: sentOf(day, size),
    })),
  };
}

function sentOf(day: LocalDate | null, size: number | null) {
  return day === null || size === null ? null : { day, size };
}
