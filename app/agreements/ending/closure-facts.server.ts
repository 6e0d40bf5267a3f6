import { and, eq, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { amendments } from '#db/schema/amendments.ts';
import { derogations } from '#db/schema/derogations.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { closures } from '#db/schema/endings.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { agreementBalance } from '../agreement-balance.server.ts';
import { equipmentWithoutOwner } from '../equipment/equipment-store.server.ts';
import type { ClosureFacts } from './closure.ts';

/** What the later rooms and the journal say of an agreement; this room asks their tables and not them. */
export async function closureFacts(
  reader: Reader,
  agreementId: AgreementId,
  given: { assets: string; today: LocalDate },
): Promise<ClosureFacts> {
  const balance = await agreementBalance(reader, agreementId);
  const [accepted] = await reader
    .select({ minor: sql<string>`coalesce(sum(${costLines.acceptedEurMinor}), 0)` })
    .from(costLines)
    .where(eq(costLines.agreementId, agreementId));
  const unsettled = ['failed', 'returned', 'cancelled', 'confirmed'];
  return {
    reportsOpen: await reader.$count(
      reports,
      and(eq(reports.agreementId, agreementId), notInArray(reports.state, ['accepted', 'part_accepted'])),
    ),
    outstandingMinor: balance.outstanding,
    receivableMinor: balance.receivable,
    waitingMinor: BigInt(accepted?.minor ?? '0') - balance.accepted,
    paymentsOpen: await reader.$count(
      disbursements,
      and(eq(disbursements.agreementId, agreementId), notInArray(disbursements.state, unsettled)),
    ),
    recoveriesOpen: await reader.$count(
      recoveries,
      and(eq(recoveries.agreementId, agreementId), inArray(recoveries.state, ['proposed', 'contested', 'ordered'])),
    ),
    amendmentsOpen: await reader.$count(
      amendments,
      and(eq(amendments.agreementId, agreementId), notInArray(amendments.state, ['in_force', 'rejected', 'withdrawn'])),
    ),
    derogationsDue: await reader.$count(
      derogations,
      and(
        eq(derogations.agreementId, agreementId),
        eq(derogations.state, 'approved'),
        lt(derogations.reviewOn, given.today),
      ),
    ),
    equipmentOpen: await equipmentWithoutOwner(reader, agreementId),
    assetsListed: given.assets !== '',
  };
}

/** The proposal that waits for a second person; null while there is none. */
export async function liveClosure(reader: Reader, agreementId: AgreementId) {
  const [row] = await reader
    .select()
    .from(closures)
    .where(and(eq(closures.agreementId, agreementId), isNull(closures.outcome)));
  return row ?? null;
}
