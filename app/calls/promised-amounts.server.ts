import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { callVersions } from '#db/schema/calls.ts';
import { parseAmount } from '#app/kernel/money.ts';
import type { CallFacts } from './call-store.server.ts';

type Amounts = Pick<CallFacts, 'minimumMinor' | 'maximumMinor'>;

/**
 * I6: the least and the most a grant may be as published under a version, whatever a later corrigendum says. Versions
 * that were frozen without their terms answer what the call says. Minor units.
 */
export async function promisedAmounts(
  reader: Reader,
  callVersionId: string,
  call: Amounts & Pick<CallFacts, 'currency'>,
): Promise<Amounts> {
  const term = (name: 'minimum' | 'maximum') => sql<string | null>`${callVersions.content} -> 'terms' ->> ${name}`;
  const [row] = await reader
    .select({ minimum: term('minimum'), maximum: term('maximum') })
    .from(callVersions)
    .where(eq(callVersions.id, callVersionId));
  const read = (text: string | null | undefined, otherwise: bigint) => {
    const parsed = text ? parseAmount(text, call.currency) : null;
    return parsed?.ok ? parsed.value : otherwise;
  };
  return {
    minimumMinor: read(row?.minimum, call.minimumMinor),
    maximumMinor: read(row?.maximum, call.maximumMinor),
  };
}
