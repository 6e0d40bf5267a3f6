import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { recoveries, recoverySettlements } from '#db/schema/recoveries.ts';
import { documents } from '#db/schema/documents.ts';
import { organisations } from '#db/schema/organisations.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { reachable } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import type { Refusal, Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay, type Action } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { newestAuthorityReport } from './authority-report-store.server.ts';
import type { Ground } from './irregularity.ts';
import { recoveryLifecycle, SETTLING_MOVES, type RecoveryState } from './recovery-lifecycle.ts';
import type { Way } from './recovery-settlement.ts';
import { decideWriteOff } from './write-off.ts';
import { liveWriteOff } from './write-off-recovery.server.ts';

const columns = {
  id: recoveries.id,
  reference: recoveries.reference,
  kind: recoveries.kind,
  ground: recoveries.ground,
  state: recoveries.state,
  amountMinor: recoveries.amountMinor,
  settledMinor: recoveries.settledMinor,
  version: recoveries.version,
  currency: recoveries.currency,
  detectedAt: recoveries.detectedAt,
  settledAt: recoveries.settledAt,
  dueOn: recoveries.dueOn,
  contestReason: recoveries.contestReason,
  documentId: recoveries.documentId,
  agreementId: recoveries.agreementId,
  programmeId: recoveries.programmeId,
  agreement: agreements.reference,
  organisation: organisations.alias,
};

/** Newest first; a programme has dozens, not thousands. */
export async function recoveryList(reader: Reader, actor: Person) {
  const rows = await from(reader).where(atDesk(actor)).orderBy(desc(recoveries.id)).limit(200);
  return rows.map(typed);
}

/** What the office sees of one recovery, and what the reader may do with it. */
export async function recoveryPage(reader: Reader, actor: Person, id: string) {
  const [row] = await from(reader).where(and(eq(recoveries.id, id), atDesk(actor)));
  if (!row) return null;
  const recovery = typed(row);
  const { state } = recovery;
  const live = await liveWriteOff(reader, id);
  const verdict = (step: 'propose' | 'approve' | 'refuse', action: Action): Verdict =>
    can(actor, action).allowed
      ? verdictOf(decideWriteOff(step, { state, live }, actor.accountId))
      : denied('role-may-not');
  return {
    recovery: { ...recovery, parts: await partsOf(reader, id) },
    moves: SETTLING_MOVES.filter((move) => canMove(recoveryLifecycle, move, state)),
    authority: {
      report: await newestAuthorityReport(reader, id),
      mayReport: staffMay(actor, 'recoveries.report', row.programmeId),
    },
    writeOff: live && { reason: live.reason, amountMinor: live.amountMinor },
    verdicts: {
      propose: verdict('propose', 'recoveries.write-off'),
      approve: verdict('approve', 'recoveries.approve-write-off'),
      refuse: verdict('refuse', 'recoveries.approve-write-off'),
    },
  };
}

/** What the grantee sees: how much, why, until when, its debit note, and whether it may contest. */
export async function ownRecovery(reader: Reader, actor: Person, id: string) {
  const [row] = await from(reader).where(and(eq(recoveries.id, id), reachable(reachOf(actor))));
  if (!row || row.state === 'proposed') return null;
  const recovery = typed(row);
  return {
    recovery: { ...recovery, parts: await partsOf(reader, id) },
    mayContest: canMove(recoveryLifecycle, 'contest', recovery.state),
  };
}

/** What was settled of it so far, in order. */
async function partsOf(reader: Reader, recoveryId: string) {
  const { number, way, amountMinor, valueOn } = recoverySettlements;
  const rows = await reader
    .select({ number, way, amountMinor, valueOn })
    .from(recoverySettlements)
    .where(eq(recoverySettlements.recoveryId, recoveryId))
    .orderBy(number);
  // The check `recovery_settlements_way` of the database.
  return rows.map((row) => ({ ...row, way: row.way as Way }));
}

/** Where the printed debit note lies, for either side; null before it was ordered. */
export async function debitNoteOf(reader: Reader, actor: Person, id: string) {
  const [row] = await reader
    .select({
      reference: recoveries.reference,
      storageKey: documents.storageKey,
      bytes: documents.bytes,
      programmeId: recoveries.programmeId,
      agreementId: recoveries.agreementId,
      organisationId: agreements.organisationId,
    })
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .innerJoin(documents, eq(documents.id, recoveries.documentId))
    .where(and(inArray(recoveries.id, [id]), reachable(reachOf(actor))));
  return row ?? null;
}

/** The recoveries of the reader's programmes, of third parties they are not recused from (I9). */
function atDesk(actor: Person) {
  return and(
    inProgrammes(recoveries.programmeId, actor, 'disbursements.read'),
    notRecused(agreements.organisationId, actor),
  );
}

function from(reader: Reader) {
  return reader
    .select(columns)
    .from(recoveries)
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId));
}

function typed<Row extends { state: string; kind: string; ground: string | null; documentId: string | null }>({
  documentId,
  ...row
}: Row) {
  return {
    ...row,
    hasNote: documentId !== null,
    // The casts are the checks of the table.
    state: row.state as RecoveryState,
    kind: row.kind as 'disallowance' | 'unspent' | 'irregularity',
    ground: row.ground as Ground | null,
  };
}

function verdictOf(result: Result<unknown, Refusal>): Verdict {
  return result.ok ? ALLOWED : denied(result.refusal.code);
}
