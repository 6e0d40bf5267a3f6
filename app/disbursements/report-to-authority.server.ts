import { eq } from 'drizzle-orm';
import { recoveryAuthorityReports } from '#db/schema/authority-reports.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideAuthorityReport } from './authority-report.ts';
import { newestAuthorityReport } from './authority-report-store.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** Records the day the contracting authority was told of a debt, with the letter; a newer record corrects it. */
export async function reportToAuthority(
  world: World,
  actor: Person,
  given: {
    readonly recoveryId: string;
    readonly toldOn: LocalDate;
    readonly authorityReference: string;
    /** The number of the record the writer saw; 0 for none. */
    readonly told: number;
    readonly key: IdempotencyKey;
  },
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, 'recoveries.report').allowed) return refuse('role-may-not');
  return perform<null, DisbursementRefusal>(world, actor, 'report-to-authority', given.key, async (tx) => {
    const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, given.recoveryId)).for('update');
    if (!row || !staffMay(actor, 'recoveries.report', row.programmeId)) return refuse('not-found');
    if (!(await loadAgreement(tx, row.agreementId, reachOf(actor)))) return refuse('not-found');
    const now = world.clock.now();
    const { toldOn, authorityReference: reference } = given;
    const decided = decideAuthorityReport(toldOn, { detectedOn: utcDate(row.detectedAt), today: utcDate(now) });
    if (!decided.ok) return decided;
    const before = await newestAuthorityReport(tx, row.id);
    if ((before?.number ?? 0) !== given.told) return refuse('stale');
    const number = given.told + 1;
    const by = { recordedBy: actor.accountId, recordedAt: now };
    await tx.insert(recoveryAuthorityReports).values({ recoveryId: row.id, number, toldOn, reference, ...by });
    const body = { reference: row.reference, agreementId: row.agreementId, number, toldOn };
    const entity = { kind: 'recovery', id: row.id };
    return ok({
      value: null,
      events: [{ kind: 'recovery.reported-to-authority', programmeId: row.programmeId, entity, body }],
    });
  });
}
