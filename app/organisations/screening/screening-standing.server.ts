import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { latestChecks } from '../organisation-store.server.ts';

/** How a third party's screening stands, for whoever promises or pays money. */
export type ScreeningStanding = {
  /** I16: a possible match is unsettled, or was confirmed. */
  readonly matchStands: boolean;
  /** Whether the names of today were compared with the lists of today; true where there is no list. */
  readonly current: boolean;
  /** I20: until when the last clear check holds; null when there is none, or names or lists changed since. */
  readonly clearUntil: Instant | null;
};

export async function screeningStanding(reader: Reader, organisationId: string): Promise<ScreeningStanding> {
  const [row] = await reader.execute<{ stands: boolean; current: boolean }>(
    sql`select sanctions_match_stands(${organisationId}) as stands, screening_current(${organisationId}) as current`,
  );
  const { sanctions } = await latestChecks(reader, organisationId);
  const current = row?.current === true;
  const clear = current && sanctions?.result === 'clear';
  return { matchStands: row?.stands === true, current, clearUntil: clear ? sanctions.validUntil : null };
}
