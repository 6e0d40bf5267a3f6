import { asc } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { programmes } from '#db/schema/programme.ts';

/** The programme whose books are shown. The ledger knows no stage, so it asks the table and not the programme room. */
export async function firstProgrammeId(reader: Reader): Promise<string> {
  const [row] = await reader.select({ id: programmes.id }).from(programmes).orderBy(asc(programmes.id)).limit(1);
  if (!row) throw new Error('there is no programme yet');
  return row.id;
}
