import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { costCorrections } from '#db/schema/cost-corrections.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { liveEntries, type LiveEntry } from '#app/ledger/live-entries.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { DecidedLine, DisallowCode } from '../review/acceptance.ts';
import { correctLine, postCorrection } from './cost-correction.ts';
import type { Posted } from './cost-postings.ts';
import { postable, waitingLines } from './postable-lines.server.ts';
import { reportEvent, reportNotices } from '../report-news.ts';
import { lineReference, reportReference } from '../report.ts';

type Asked = {
  readonly costLineId: string;
  readonly eurMinor: bigint;
  readonly code: DisallowCode;
  /** What it rests on: a finding. */
  readonly cause: { readonly id: string; readonly reference: string };
};

type CorrectionRefusal = Refusal<'not-found' | 'corrector-decided-cost' | 'correction-above-accepted'>;

/**
 * I26, I30, I31: takes cost out of what was accepted, in the line and in the journal, within the caller's transaction.
 * `report.corrected` says what it put on account 1300; a recovery follows from that.
 */
export async function correctCost(
  world: World,
  tx: Tx,
  actor: Actor,
  asked: Asked,
): Promise<Result<Outcome<null>, CorrectionRefusal>> {
  const found = await lockLine(tx, asked.costLineId);
  if (!found) return refuse('not-found');
  if (await isRecusedFrom(tx, actor, found.agreement.organisationId)) return refuse('not-found');
  if (found.line.decidedBy === actorReference(actor)) return refuse('corrector-decided-cost');
  const corrected = correctLine(found.line, asked);
  if (!corrected.ok) return corrected;
  const posted = await post(world, tx, actor, { found, corrected: corrected.value });
  const { id, ...decision } = corrected.value;
  await tx.update(costLines).set(decision).where(eq(costLines.id, id));
  const correctionId = world.ids.next();
  const correctedAt = world.clock.now();
  await tx.insert(costCorrections).values({
    id: correctionId,
    costLineId: id,
    eurMinor: asked.eurMinor,
    code: asked.code,
    causeId: asked.cause.id,
    causeReference: asked.cause.reference,
    valueDate: utcDate(correctedAt),
    correctedBy: actorReference(actor),
    correctedAt,
  });
  return ok(await news(tx, { ...asked, found, posted, correctionId }));
}

type Found = NonNullable<Awaited<ReturnType<typeof lockLine>>>;

/** The line with report and agreement, locked: no payment and no other decision in between. */
async function lockLine(tx: Tx, id: string) {
  const [row] = await tx
    .select({ line: costLines, number: reports.number, agreement: agreements })
    .from(costLines)
    .innerJoin(reports, eq(reports.id, costLines.reportId))
    .innerJoin(agreements, eq(agreements.id, costLines.agreementId))
    .where(eq(costLines.id, id))
    .for('update');
  if (!row) return null;
  const report = reportReference(row.agreement.reference, row.number);
  return { ...row, report, reference: lineReference(report, row.line.number) };
}

async function post(
  world: World,
  tx: Tx,
  actor: Actor,
  given: { found: Found; corrected: DecidedLine },
): Promise<Posted> {
  const { line, agreement, report, reference } = given.found;
  const entries = await liveEntries(tx, { agreementId: agreement.id, documentReference: reference, rule: 'accept' });
  const waiting = await waitingLines(tx, agreement.id);
  const { outstanding } = await agreementBalance(tx, agreement.id);
  const posted = postCorrection(
    postable({ ...line, ...given.corrected }, { reference: report, posted: onCost(entries) }),
    {
      posted: entries,
      waiting: waiting.filter((each) => each.reference !== reference),
      outstandingEurMinor: outstanding,
    },
    {
      programmeId: agreement.programmeId,
      agreementId: agreement.id,
      organisationId: agreement.organisationId,
      valueDate: utcDate(world.clock.now()),
      preparedBy: actorReference(actor),
    },
  );
  for (const entry of posted.entries) await appendEntry(world, tx, entry);
  return posted;
}

/** Euro cents on 5000. */
function onCost(entries: readonly LiveEntry[]): bigint {
  return entries
    .flatMap((entry) => entry.postings)
    .reduce((sum, posting) => (posting.account === '5000' ? sum + posting.eurMinor : sum), 0n);
}

async function news(
  tx: Tx,
  given: Asked & { found: Found; posted: Posted; correctionId: string },
): Promise<Outcome<null>> {
  const { found, posted, cause, code, correctionId, eurMinor } = given;
  const { agreement, line, reference } = found;
  const about = { id: line.reportId, programmeId: agreement.programmeId, agreementId: agreement.id, reference };
  const body = {
    correctionId,
    cause: cause.reference,
    code,
    correctedEurMinor: eurMinor.toString(),
    receivableEurMinor: posted.receivableEurMinor.toString(),
  };
  const { organisationId } = agreement;
  const readers = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
  const values = { amount: `${toDecimal(euro(eurMinor))} EUR` };
  return {
    value: null,
    events: [reportEvent('report.corrected', about, body)],
    notices: reportNotices('cost-corrected', about, { readers, values }),
  };
}
