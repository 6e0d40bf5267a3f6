import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries } from '#db/schema/disbursements.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { Person } from '#app/kernel/actor.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { recoveryLifecycle, type RecoveryMove, type RecoveryState } from './recovery-lifecycle.ts';

const columns = {
  id: recoveries.id,
  reference: recoveries.reference,
  kind: recoveries.kind,
  state: recoveries.state,
  amountMinor: recoveries.amountMinor,
  currency: recoveries.currency,
  detectedAt: recoveries.detectedAt,
  settledAt: recoveries.settledAt,
  agreementId: recoveries.agreementId,
  agreement: agreements.reference,
  organisation: organisations.alias,
};

/** Newest first; a programme has dozens, not thousands. */
export async function recoveryList(reader: Reader, actor: Person) {
  const rows = await from(reader)
    .where(inProgrammes(recoveries.programmeId, actor, 'disbursements.read'))
    .orderBy(desc(recoveries.id))
    .limit(200);
  return rows.map(typed);
}

export async function recoveryPage(reader: Reader, actor: Person, id: string) {
  const reached = inProgrammes(recoveries.programmeId, actor, 'disbursements.read');
  const [row] = await from(reader).where(and(eq(recoveries.id, id), reached));
  if (!row) return null;
  const recovery = typed(row);
  const moves = (Object.keys(recoveryLifecycle.moves) as RecoveryMove[]).filter((move) =>
    canMove(recoveryLifecycle, move, recovery.state),
  );
  return { recovery, moves };
}

function from(reader: Reader) {
  return reader
    .select(columns)
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId));
}

function typed<Row extends { state: string; kind: string }>(row: Row) {
  return { ...row, state: row.state as RecoveryState, kind: row.kind as 'disallowance' | 'unspent' | 'irregularity' };
}
