import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import type { SubmittedDocument } from './application-content.ts';

/** UP-5: ids of those documents a scanner found clean; of every other the office is told that it was not scanned. */
export async function cleanOf(reader: Reader, submitted: readonly SubmittedDocument[]): Promise<readonly string[]> {
  const ids = submitted.map(({ id }) => id);
  const clean = and(inArray(documents.id, ids), eq(documents.scan, 'clean'));
  const rows = ids.length > 0 ? await reader.select({ id: documents.id }).from(documents).where(clean) : [];
  return rows.map(({ id }) => id);
}
